/** The PowerPoint of the whole deck: the time of the command, and the file's size. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../args';
import { temporary } from '../files';
import { atMost, type Row } from './report';
import { timed } from './setup';
import { median } from './statistics';

const [MS_PER_S, BYTES_PER_MB] = [1000, 1_000_000];
/** How often the command is run. */
const RUNS = 3;

/** Measures `npm run pptx`, from the command to the written file, on a municipality. */
export async function powerpoint(): Promise<Row[]> {
  const file = join(temporary(mkdtempSync(join(tmpdir(), 'bench-pptx-'))), 'deck.pptx');
  const script = join(root, 'tools/pptx/pptx.ts');
  const args = ['--import', 'tsx', script, '--kommune', '1580', '--ut', file];
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    times.push(await timed(async () => execFileSync(process.execPath, args, { stdio: 'ignore' })));
  }
  return [
    atMost('a PowerPoint of the whole deck (s)', median(times) / MS_PER_S, 15),
    atMost('the same (MB)', statSync(file).size / BYTES_PER_MB, 5),
  ];
}
