/** The county of the chosen municipality in the table of a map. */
import type { Kommuner } from '../data/kommuner';
import type { Figure, Row } from '../figure/figure';

/**
 * The county or counties of the chosen municipality by the borders that the map shows, and the rows
 * of all their municipalities. Null when none is chosen, or the rows are not municipalities.
 */
export function ownCounty(
  { encoding, table }: Figure,
  kommuner: Kommuner | null,
): { name: string; rows: Row[] } | null {
  if (!kommuner || encoding.type !== 'map' || encoding.level === 'fylker') return null;
  const { vintage, focus } = encoding;
  const countyOf = (code: string) => kommuner.get(code, vintage).fylke;
  const codes = [...new Set(focus.map(countyOf))];
  const rows = table.rows.filter(({ key }) => codes.includes(countyOf(key)));
  if (rows.length === 0) return null;
  return { name: codes.map((code) => kommuner.fylkeName(code, vintage)).join(' og '), rows };
}
