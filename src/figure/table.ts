/** Tables of figures: a column is named once, together with the value that it shows of a row. */
import type { Cell, Column, Table } from './figure';

/** A column and its value of what a row is about. */
export interface Channel<Item, Key extends string = string> extends Column<Key> {
  value(item: Item): Cell;
}

/** A column of words. */
export const text = <Item, const Key extends string>(
  key: Key,
  label: string,
  value: (item: Item) => Cell,
): Channel<Item, Key> => ({ key, label, type: 'text', value });

/** A column of numbers. `unit` stands in the header; null where the label is the unit itself. */
export const number = <Item, const Key extends string>(
  key: Key,
  label: string,
  unit: string | null,
  value: (item: Item) => Cell,
  decimals?: number,
): Channel<Item, Key> => ({
  ...{ key, label, type: 'number', value },
  ...(unit === null ? {} : { unit }),
  ...(decimals === undefined ? {} : { decimals }),
});

/** A column of changes, which are written with their sign. */
export const change = <Item, const Key extends string>(
  key: Key,
  label: string,
  unit: string,
  value: (item: Item) => Cell,
  decimals?: number,
): Channel<Item, Key> => ({ ...number(key, label, unit, value, decimals), type: 'change' });

/**
 * A row for each item: its key, unique in the table, its class in the encoding where it has one, and a
 * cell in every column.
 */
export const tableOf = <Item, Key extends string>(
  items: readonly Item[],
  {
    key,
    klasse,
    columns,
  }: {
    key(item: Item): string;
    klasse?(item: Item): string | undefined;
    columns: readonly Channel<Item, Key>[];
  },
): Table<Key> => ({
  columns: columns.map(({ value: _, ...column }) => column),
  rows: items.map((item) => {
    const own = klasse?.(item);
    const cells = columns.map((column) => [column.key, column.value(item)]);
    return {
      key: key(item),
      ...(own === undefined ? {} : { klasse: own }),
      cells: Object.fromEntries(cells) as Record<Key, Cell>,
    };
  }),
});
