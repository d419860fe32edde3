/** Stops the build on settings that are wrong, before anything is written. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { root } from '../args';
import { constants } from './constants';

const CHECK = join(root, 'tools/build/settings-faults.ts');

/** `file` from the folder of package.json. */
export function checkedEdition(file = 'src/settings.ts'): Plugin {
  return {
    name: 'checked-edition',
    apply: (_config, { isPreview }) => !isPreview,
    async configResolved({ mode }) {
      // The unit tests are of the deck as it comes.
      if (mode === 'test') return;
      const faults = await faultsOf(file);
      if (faults.length === 0) return;
      const error = new Error(faults.join('\n'));
      // Where in the code it was found helps nobody: it is not the code that is wrong.
      error.stack = error.message;
      throw error;
    },
  };
}

async function faultsOf(file: string): Promise<string[]> {
  const path = resolve(root, file);
  if (!existsSync(path)) return [`There is no file ${path}; correct DECK_SETTINGS.`];
  const load = async <Module>(module: string) =>
    (await runnerImport<Module>(module, { logLevel: 'silent', define: constants() })).module;
  const { settings } = await load<typeof import('../../src/settings')>(path);
  const { settingsFaults } = await load<typeof import('./settings-faults')>(CHECK);
  return settingsFaults(file, settings);
}
