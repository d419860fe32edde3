/** The municipality that is chosen in a talk, and what the figures say about it. */
import { expect } from 'vitest';
import { cellText } from '../../../src/figure/cell';
import type { Figure } from '../../../src/figure/figure';
import { initialState, type State } from '../../../src/state/state';
import { tables } from '../../src/data/tables';
import { specs } from '../states';
import { before, kommune, norwegian, whole } from './source';

/** The chosen municipality with the borders of today, 2013 and 2020. */
export interface Own {
  code: string;
  name: string;
  /** Its class in today's centrality index, 1 most … 6 least. */
  klasse: number;
  old: string[];
  /** Those of `old` whose people all live in it today. */
  whole: string[];
  /** Part of one of `old` lies in another municipality today. */
  split: boolean;
  /** Its code of 2020. `alone` is false when that municipality was more than this one. */
  c20: string;
  alone: boolean;
}

/** Makes a municipality from its code of 2024. */
export function own(code: string): Own {
  const [, official, , klasse] = kommune(code, 2024);
  const name = norwegian(official);
  const { codes: old, split } = before(code, 2013);
  const { codes, split: shared } = before(code, 2020);
  expect(codes).toHaveLength(1);
  return {
    code,
    name,
    klasse,
    old,
    whole: whole(code),
    split,
    c20: codes[0] as string,
    alone: !shared,
  };
}

/** All figures of the talk for one state, each built at its first use. */
export type Talk = (name: string) => Figure;

/** The talk with a municipality and, if given, other choices. */
export function talkWith(kommune: string, choices: Partial<State> = {}): Talk {
  const built = new Map<string, Figure>();
  return (name) => {
    const known = built.get(name);
    if (known) return known;
    const spec = specs.find((one) => one.name === name);
    if (!spec) throw new Error(`no figure ${name}`);
    const figure = spec.build(tables, { ...initialState, ...choices, kommune });
    built.set(name, figure);
    return figure;
  };
}

/** What one slide must say about a municipality. */
export type Check = (talk: Talk, own: Own) => void;

export const NOT_COMPARABLE = /ikke sammenlignbar/i;

/** The sentence about the chosen municipality without its name, and with no-break spaces. */
export function said(talk: Talk, name: string, { name: of }: Own): string {
  const text = talk(name).place ?? '';
  expect(text.slice(0, of.length + 2), name).toBe(`${of}: `);
  expect(text.length, name).toBeGreaterThan(of.length + 6);
  return text.slice(of.length + 2);
}

/** On the borders of 2013, of a split municipality what was whole is shown, and that is said. */
export function saysIfSplit(words: string, { split }: Own): void {
  expect(/, uten delen av /.test(words)).toBe(split);
  expect(words).not.toMatch(NOT_COMPARABLE);
}

/** The figure says nothing of the chosen municipality. */
export const saysNothing = (talk: Talk, name: string): void =>
  expect(talk(name).place, name).toBeUndefined();

/** The headline of a figure, with no-break spaces. */
export const headline = (talk: Talk, name: string): string => talk(name).finding;

/** The table of a figure in text: the cells of each row by its key, the row header first. */
export function table(talk: Talk, name: string): Map<string, string[]> {
  const { columns, rows } = talk(name).table;
  return new Map(
    rows.map(({ key, cells }) => [key, columns.map((one) => cellText(cells[one.key], one))]),
  );
}

/** The texts of the row with a key, the row header first. */
export function cells(talk: Talk, name: string, key: string): string[] {
  const found = table(talk, name).get(key);
  if (!found) throw new Error(`${name} has no row ${key}`);
  return found;
}

/** The numbers of the row with a key, with NaN for texts. */
export const row = (talk: Talk, name: string, key: string): number[] =>
  cells(talk, name, key).map(number);

/** Reads a Norwegian number: «5 051 275», «−12», «+3,4». */
export const number = (text: string | undefined): number =>
  Number((text ?? '').replace(/[\s+]/g, '').replace('−', '-').replace(',', '.'));
