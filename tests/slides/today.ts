/**
 * A stand-in for `data/innvandrere-2024.json`, which only `npm run data:hent` can write: immigrants
 * on today's borders, 2007–2026. To 2022 they are those of `innvandrere.json`, and then the refugees
 * settled since are added, so what the slides must say of them is known from those.
 */
import { dataset, kommuner, text } from '../src/data/bundled';

/** The years of the stand-in. */
export const YEARS: [first: number, last: number] = [2007, 2026];

const innvandrere = dataset('innvandrere');
const bosatte = dataset('bosatte-flyktninger');
const [FIRST, LAST] = YEARS;
const LAST_COUNTED = 2022;

/** Null where there is none: five municipalities before 2020, two in 2020–2023. */
function immigrants(code: string, year: number): number | null {
  const [before = ''] = kommuner.predecessors(code, 2020).codes;
  const isPart = before === '1507';
  if (isPart && year >= 2020 && year <= 2023) return null;
  const counted = innvandrere.value(before, 'innvandrere', Math.min(year, LAST_COUNTED));
  if (counted === null) return null;
  // A tenth of what was Ålesund then lives in Haram now.
  const own = isPart ? (code === '1580' ? 0.1 : 0.9) * counted : counted;
  let settled = 0;
  for (let at = LAST_COUNTED; at < year; at++) settled += bosatte.value(code, 'bosatte', at) ?? 0;
  return Math.round(own) + settled;
}

/** The text of the file. */
export function standIn(): string {
  const file = JSON.parse(text('folkemengde.json'));
  const codes = kommuner.codes(2024);
  const years = Array.from({ length: LAST - FIRST + 1 }, (_, i) => String(FIRST + i));
  const value = codes.flatMap((code) => years.map((year) => immigrants(code, Number(year))));
  return JSON.stringify({
    ...file,
    label: 'Innvandrere 1. januar, kommuner i 2024',
    source: 'Kilde: Statistisk sentralbyrå (SSB), tabell 09817',
    href: 'https://www.ssb.no/statbank/table/09817',
    note: [],
    size: [codes.length, 1, years.length],
    dimension: {
      Region: {
        label: 'kommune 2024',
        category: {
          index: codes,
          label: Object.fromEntries(codes.map((code) => [code, kommuner.officialName(code)])),
        },
      },
      ContentsCode: {
        label: 'statistikkvariabel',
        category: {
          index: ['innvandrere'],
          label: { innvandrere: 'Innvandrere' },
          unit: { innvandrere: { base: 'personer', decimals: 0 } },
        },
      },
      Tid: {
        label: 'år',
        category: {
          index: years,
          label: Object.fromEntries(years.map((year) => [year, year])),
        },
      },
    },
    extension: { licence: 'CC BY 4.0', period: `${FIRST}–${LAST}` },
    status: Object.fromEntries(value.flatMap((one, i) => (one === null ? [[i, '.']] : []))),
    value,
  });
}
