/** The municipality that a talk is held with, and what the slides say of it. */
import { expect, type Page } from '@playwright/test';
import { figure, number, table } from '../deck';
import { before, kommune } from '../tall';

/** The chosen municipality, on the borders of today, 2013 and 2020. */
export interface Own {
  code: string;
  name: string;
  /** Centrality index today, 1 most … 6 least. */
  klasse: number;
  old: string[];
  /** Part of one of `old` lies in another municipality today. */
  split: boolean;
  /** Its one code of 2020; `alone` is false where that was more than itself. */
  c20: string;
  alone: boolean;
}

/** A municipality by its code of today. */
export function own(code: string): Own {
  const [, name, , klasse] = kommune(code, 2024);
  const { codes: old, split } = before(code, 2013);
  const { codes, split: shared } = before(code, 2020);
  expect(codes).toHaveLength(1);
  return { code, name, klasse, old, split, c20: codes[0] as string, alone: !shared };
}

/** What one slide is to say of a municipality. */
export type Check = (page: Page, own: Own) => Promise<void>;

export const NOT_COMPARABLE = /ikke sammenlignbar/i;

/** The sentence about the chosen municipality, without its name; no-break spaces kept. */
export async function said(page: Page, name: string, { name: of }: Own): Promise<string> {
  await expect(figure(page, name)).toHaveAttribute('data-ready', 'true');
  const text = (await figure(page, name).locator('.place').textContent()) ?? '';
  expect(text, name).toMatch(new RegExp(`^${of}: .{5}`));
  return text.slice(of.length + 2);
}

/** The headline of a figure; no-break spaces kept. */
export async function headline(page: Page, name: string): Promise<string> {
  await expect(figure(page, name)).toHaveAttribute('data-ready', 'true');
  return (await figure(page, name).locator('.finding').textContent()) ?? '';
}

/** The numbers of a row by key, texts left out as NaN. */
export async function row(page: Page, name: string, key: string): Promise<number[]> {
  return (await cells(page, name, key)).map(number);
}

/** The texts of a row by key, its header first. */
export async function cells(page: Page, name: string, key: string): Promise<string[]> {
  const found = (await table(page, name)).get(key);
  if (!found) throw new Error(`${name} has no row ${key}`);
  return found;
}
