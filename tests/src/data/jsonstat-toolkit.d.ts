/** Types for the part of jsonstat-toolkit 2 that the tests use. The package has none. */
declare module 'jsonstat-toolkit' {
  export interface Category {
    label: string;
    unit: { base: string; decimals: number } | null;
  }
  export interface Dimension {
    id: string[];
    Category(id: string): Category;
  }
  export interface Dataset {
    class: string;
    length: number;
    label: string;
    source: string;
    n: number;
    id: string[];
    Dimension(at: number): Dimension;
    Unflatten<T>(
      each: (
        place: Record<string, string>,
        point: { value: number | null; status: string | null },
      ) => T,
    ): T[];
  }
  export default function JSONstat(json: unknown): Dataset;
}
