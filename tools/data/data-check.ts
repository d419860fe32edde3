/** `npm run data:check`: checks every file in `data/`. Faults on stderr, and exit code 1. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkData } from './check';

const folder = fileURLToPath(new URL('../../data', import.meta.url));
const list = readdirSync(folder).sort();
const faults = checkData((file) => readFileSync(join(folder, file), 'utf8'), list);

for (const file of list) {
  const own = faults.filter((fault) => fault.startsWith(`${file}:`)).length;
  console.log(`${own === 0 ? 'ok   ' : 'fault'} ${file}`);
}
for (const fault of faults) console.error(fault);
console.log(`${list.length} files, ${faults.length} faults`);
if (faults.length > 0) process.exitCode = 1;
