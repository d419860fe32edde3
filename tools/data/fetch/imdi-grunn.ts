/** IMDi's `befolkning_innvandringsgrunn`: immigrants by reason, on the municipalities of 2020. */
import { download, provenance, Sums } from './imdi';
import { FetchError } from './service';
import { type Source, statFile } from './source';
import { renewed } from './table-file';

/** The reasons as IMDi writes them, by our variables. */
const REASONS: Readonly<Record<string, string>> = {
  Alle: 'alle',
  Arbeidsinnvandrere: 'arbeid',
  Familieinnvandrede: 'familie',
  'Flyktninger og deres familieinnvandrede': 'flukt',
  'Utdanning (inkl. au pair) eller andre grunner': 'utdanning_andre',
  Uoppgitt: 'uoppgitt',
};

export const reasons: Source = {
  key: 'imdi-grunn',
  tables: ['innvandringsgrunn'],
  async fetch(context) {
    const name = 'befolkning_innvandringsgrunn';
    const rows = await download(context, name, [
      'Kommunenummer',
      'Kjønn',
      'År',
      'Innvandringsgrunn',
      'Enhet',
      'Antall',
    ]);
    const sums = new Sums(context, 2020);
    for (const row of rows) {
      if (row('Enhet') !== 'Personer' || row('Kjønn') !== 'Alle') continue;
      const reason = REASONS[row('Innvandringsgrunn')];
      if (!reason) {
        throw new FetchError(`IMDi, ${name}: the reason «${row('Innvandringsgrunn')}» is unknown.`);
      }
      sums.add(row, reason);
    }
    const text = renewed('innvandringsgrunn', statFile(context, 'innvandringsgrunn'), {
      times: sums.years,
      cell: (region, reason, year) =>
        region === '0' ? sums.country(reason, year) : sums.cell(region, reason, year),
      fetched: provenance(context, name, 'Enhet Personer, Kjønn Alle'),
    });
    return new Map([['innvandringsgrunn', text]]);
  },
};
