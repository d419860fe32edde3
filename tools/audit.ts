/** `npm run audit`: known serious vulnerabilities in what is bundled stop the run; no network does not. */
import { spawnSync } from 'node:child_process';
import { root, run } from './args';
import { verdict } from './audit-verdict';

/** One try, and not for long: a registry that is out of reach must not hold up the tests. */
const ASK = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'];

await run(async () => {
  const { stdout } = spawnSync('npm', ASK, {
    cwd: root,
    encoding: 'utf8',
    // npm is a script of the shell on Windows.
    shell: process.platform === 'win32',
  });
  const { said, serious } = verdict(stdout ?? '');
  console.log(said);
  if (serious) process.exitCode = 1;
});
