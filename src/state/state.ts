/**
 * What the audience has chosen, and its form in the address. Small, shared by all slides.
 * Decoding never fails: a wrong value is named in a message and the default stands.
 */
import type { Kommuner } from '../data/kommuner';
import type { Choice, Field, Known } from './field';
import { fields } from './fields';

/** The value of each field of a schema. */
export type ValuesOf<Fields> = {
  [Key in keyof Fields]: Fields[Key] extends Field<infer Value> ? Value : never;
};
export type State = ValuesOf<typeof fields>;
export type Visning = State['visning'];

export interface Decoded<Values = State> {
  state: Values;
  /** In Norwegian, for the audience. */
  messages: string[];
  choice?: Choice;
}

/** The defaults of all fields of a schema. */
export const initialOf = <Fields extends Record<string, Field>>(schema: Fields) =>
  Object.fromEntries(
    Object.entries(schema).map(([key, { initial }]) => [key, initial]),
  ) as ValuesOf<Fields>;

export const initialState: State = initialOf(fields);

/** Reads the fields of a schema from the query of an address. */
export function decodeFields<Fields extends Record<string, Field>>(
  schema: Fields,
  search: string,
  known: Known,
): Decoded<ValuesOf<Fields>> {
  const query = new URLSearchParams(search);
  const state: Record<string, unknown> = {};
  const decoded: Decoded<unknown> = { state, messages: [] };
  for (const [key, field] of Object.entries(schema)) {
    const { value, message, choice } = field.read(query, key, known);
    state[key] = value;
    if (message) decoded.messages.push(message);
    if (choice) decoded.choice = choice;
  }
  return decoded as Decoded<ValuesOf<Fields>>;
}

/** The query of a schema's values, defaults left out. */
export function encodeFields<Fields extends Record<string, Field>>(
  schema: Fields,
  values: ValuesOf<Fields>,
): URLSearchParams {
  const query = new URLSearchParams();
  for (const [key, field] of Object.entries(schema)) {
    const value = values[key as keyof Fields];
    if (value !== field.initial) query.set(key, field.write(value));
  }
  return query;
}

/**
 * Reads the query of an address. `kommuner` is null when the list of municipalities is damaged. An
 * address that names no municipality opens on the edition's `own`; an empty `kommune=` on none.
 */
export const decodeState = (search: string, kommuner: Kommuner | null, own = ''): Decoded =>
  decodeFields(fields, search, { kommuner, own });

/**
 * The query of a state, defaults left out: `?kommune=1580&fra=2005`. Empty for the default. That no
 * municipality is chosen is said (`kommune=`) where the edition has its `own`.
 */
export function encodeState(state: State, own = ''): string {
  const query = encodeFields(fields, state);
  if (own && state.kommune === null) query.set('kommune', '');
  const text = query.toString();
  return text ? `?${text}` : '';
}
