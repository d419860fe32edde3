/** `npm run pptx`: the deck as a PowerPoint file, or one file for each municipality. */
import '../build/define-constants';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { flags, messageOf, run } from '../args';
import { constants } from '../build/constants';
import { buildDate } from '../build-date';
import { callersFolder, checkWritable, endOnSignals, makeFolder, writeWhole } from '../files';
import { chosenIn, municipalFlags, readKommuner } from '../kommune';
import { Progress } from '../pdf/progress';

const NAME = 'innvandring-er-redningen';

await run(async () => {
  const given = flags(municipalFlags);
  const { kommune, sammenlign, ut, alle, mappe } = given;
  const kommuner = readKommuner();
  const { code, batch } = chosenIn(given, kommuner);
  const name = ut ?? `${[NAME, kommune].filter(Boolean).join('-')}.pptx`;
  const target = resolve(callersFolder(), name);
  const folder = resolve(callersFolder(), mappe ?? '.');
  endOnSignals();
  if (alle) makeFolder(folder);
  else checkWritable(target);

  // Loaded here and not at the top, because a wrong flag must be answered at once.
  const { withDeckCode } = await import('../deck-code');
  await withDeckCode<typeof import('./presentation'), void>(
    'tools/pptx/presentation.ts',
    async ({ module, settings }) => {
      const make = (own: string | undefined) => {
        const query = new URLSearchParams();
        if (own !== undefined) query.set('kommune', own);
        if (sammenlign) query.set('sammenlign', sammenlign);
        return module.presentationBytes(settings, `?${query}`, buildDate() ?? new Date());
      };
      if (!alle) {
        const bytes = await make(code);
        writeWhole(target, bytes);
        console.log(`${name}: ${(bytes.length / 1_000_000).toFixed(1)} MB`);
        return;
      }
      const fileOf = (own: string) => join(folder, `${NAME}-${own}.pptx`);
      const left = batch.filter(({ code: own }) => given['paa-nytt'] || !existsSync(fileOf(own)));
      const progress = new Progress(left.length);
      let failed = 0;
      for (const { code: own, name: called } of left) {
        try {
          writeWhole(fileOf(own), await make(own));
        } catch (error) {
          failed += 1;
          console.error(`${own} ${called}: ${messageOf(error)}`);
        }
        progress.step(called);
      }
      progress.end();
      console.log(
        `${left.length - failed} made, ${batch.length - left.length} already there, ${failed} failed`,
      );
      if (failed > 0) process.exitCode = 1;
    },
    { define: constants() },
  );
});
