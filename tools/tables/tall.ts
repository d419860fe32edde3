/** `npm run tall`: the numbers of all figures as one Excel workbook. */
import '../build/define-constants';
import { resolve } from 'node:path';
import { flags, run } from '../args';
import { constants } from '../build/constants';
import { buildDate } from '../build-date';
import { callersFolder, checkWritable, endOnSignals, writeWhole } from '../files';
import { checkCompared, kommuneOf2024, readKommuner } from '../kommune';

const NAME = 'innvandring-er-redningen';

await run(async () => {
  const { kommune, sammenlign, ut } = flags({
    kommune: { type: 'string' },
    sammenlign: { type: 'string' },
    ut: { type: 'string' },
  });
  const kommuner = readKommuner();
  const query = new URLSearchParams();
  if (kommune !== undefined) query.set('kommune', kommuneOf2024(kommuner, kommune));
  checkCompared(kommuner, sammenlign);
  if (sammenlign) query.set('sammenlign', sammenlign);
  const name = ut ?? `${[NAME, kommune].filter(Boolean).join('-')}.xlsx`;
  const target = resolve(callersFolder(), name);
  endOnSignals();
  checkWritable(target);
  // Loaded here and not at the top, because a wrong flag must be answered at once.
  const { withDeckCode } = await import('../deck-code');
  const bytes = await withDeckCode<typeof import('./workbook'), Uint8Array>(
    'tools/tables/workbook.ts',
    ({ module, settings }) =>
      module.workbookBytes(settings, `?${query}`, buildDate() ?? new Date()),
    { define: constants() },
  );
  writeWhole(target, bytes);
  console.log(`${name}: ${(bytes.length / 1000).toFixed(0)} kB`);
});
