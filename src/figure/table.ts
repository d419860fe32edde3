/**
 * Makes the tables of figures. A column is named once, together with the function for its values.
 */
import type { Cell, Column, Places, Table } from './figure';

/** A column, and the value that it has for an item. The table has one row for each item. */
export interface Channel<Item, Key extends string = string> extends Column<Key> {
  value(item: Item): Cell;
}

/** A column of text. */
export const text = <Item, const Key extends string>(
  key: Key,
  label: string,
  value: (item: Item) => Cell,
): Channel<Item, Key> => ({ key, label, type: 'text', value });

/** A column of numbers. `unit` is written in the header; null when the label itself is the unit. */
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

/** A column of changes, which are written with a sign. */
export const change = <Item, const Key extends string>(
  key: Key,
  label: string,
  unit: string,
  value: (item: Item) => Cell,
  decimals?: number,
): Channel<Item, Key> => ({ ...number(key, label, unit, value, decimals), type: 'change' });

/**
 * Makes a table with one row for each item. `key` gives the row's key, which must be unique, and
 * `klasse` the key of its class in the encoding, if it has one. `places` is what the keys are numbers
 * of, where the figure is no map.
 */
export const tableOf = <Item, Key extends string>(
  items: readonly Item[],
  {
    key,
    klasse,
    places,
    columns,
  }: {
    key(item: Item): string;
    klasse?(item: Item): string | undefined;
    places?: Places;
    columns: readonly Channel<Item, Key>[];
  },
): Table<Key> => ({
  ...(places ? { places } : {}),
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
