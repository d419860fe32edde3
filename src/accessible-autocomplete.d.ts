/** The package ships no types; these are the options that we use. */
declare module 'accessible-autocomplete' {
  interface Options<Hit> {
    element: HTMLElement;
    id: string;
    source(query: string, populate: (hits: Hit[]) => void): void;
    minLength?: number;
    autoselect?: boolean;
    confirmOnBlur?: boolean;
    displayMenu?: 'inline' | 'overlay';
    placeholder?: string;
    templates?: {
      inputValue(hit?: Hit): string;
      suggestion(hit: Hit | string): string;
    };
    onConfirm?(hit?: Hit): void;
    tNoResults?(): string;
    tStatusQueryTooShort?(minLength: number): string;
    tStatusNoResults?(): string;
    tStatusSelectedOption?(option: string, length: number, index: number): string;
    tStatusResults?(length: number, option: string): string;
    tAssistiveHint?(): string;
  }
  export default function accessibleAutocomplete<Hit>(options: Options<Hit>): void;
}
