/** Finds a figure by its name without loading other slides than its own. */
import type { Minute, Slide } from '../deck';
import type { FigureSpec } from '../figure/figure';

/** A slide's folder exports one thing: the slide, or the minute. */
type Module = Record<string, Slide | Minute>;

const folders = import.meta.glob<Module>('../../slides/*/index.ts');

export interface Found {
  spec: FigureSpec;
  /** The id and title of its slide. None of the minute, which is no slide. */
  slide?: { id: string; title: string };
}

/**
 * The figure, whose name begins with its slide's folder: `holdt-det-kart`. Undefined when there is none.
 * Rejects when the slide cannot be fetched.
 */
export async function findFigure(name: string): Promise<Found | undefined> {
  const load = Object.entries(folders).find(([path]) =>
    name.startsWith(`${path.split('/').at(-2)}-`),
  )?.[1];
  const [one] = load ? Object.values(await load()) : [];
  if (!one) return undefined;
  const isSlide = 'figures' in one;
  const figures = isSlide ? [...one.figures, ...(one.more?.figures ?? [])] : [one.figure];
  const spec = figures.find((figure) => figure.name === name);
  if (!spec) return undefined;
  return isSlide ? { spec, slide: { id: one.id, title: one.title } } : { spec };
}
