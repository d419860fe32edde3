/**
 * The state, which is what the audience has chosen, and its form in the address. All slides share
 * it. Decoding never fails: a message names a wrong value, and the default is used instead.
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
  /** The faults of the address, in Norwegian, for the audience. */
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

/** Writes the values of a schema as a query, without those that are defaults. */
export function encodeFields<Fields extends Record<string, Field>>(
  schema: Fields,
  values: ValuesOf<Fields>,
): URLSearchParams {
  const query = new URLSearchParams();
  for (const [key, field] of Object.entries(schema)) {
    const written = field.write(values[key as keyof Fields]);
    if (written !== field.write(field.initial)) query.set(key, written);
  }
  return query;
}

/**
 * Reads the query of an address. `kommuner` is null when the list of municipalities is damaged.
 * `own` is the edition's own municipality, which is chosen when the address has no `kommune` at
 * all. An empty `kommune=` chooses none.
 */
export const decodeState = (search: string, kommuner: Kommuner | null, own = ''): Decoded =>
  decodeFields(fields, search, { kommuner, own });

/**
 * Writes a state as a query without the defaults: `?kommune=1580&fra=2005`. Empty for the initial
 * state. If the edition has its `own` municipality and none is chosen, the query has an empty
 * `kommune=`.
 */
export function encodeState(state: State, own = ''): string {
  const query = encodeFields(fields, state);
  if (own && state.kommune === null) query.set('kommune', '');
  const text = query.toString();
  return text ? `?${text}` : '';
}
