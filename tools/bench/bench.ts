/**
 * `npm run bench`: measures the deck in Chromium, and compares it with references of the same run.
 */
import { flags, run, UsageError } from '../args';
import { endOnSignals } from '../files';

await run(async () => {
  const { runs, json, only } = flags({
    runs: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
  });
  if (!/^\d{1,3}$/.test(runs) || Number(runs) < 1) {
    throw new UsageError(`--runs ${runs} is not a number of runs: give one from 1 to 999.`);
  }
  endOnSignals();
  // Loaded here and not at the top, because a wrong flag must be answered at once.
  const { measure, MEASURES } = await import('./measure');
  const { tableOf } = await import('./report');
  const known = Object.keys(MEASURES);
  const wanted = only?.split(',') ?? known;
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new UsageError(`--only ${unknown} does not exist: choose of ${known.join(', ')}.`);
  }
  const rows = await measure(wanted, Number(runs));
  console.log(json ? JSON.stringify(rows, null, 2) : tableOf(rows));
});
