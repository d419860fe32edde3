/** Checks an edition's settings before the build writes anything. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { root } from '../args';
import { constants } from './constants';

const CHECK = join(root, 'tools/build/settings-faults.ts');

/**
 * The Vite plugin that stops the build when the settings have faults. `file` is the path of the
 * settings from the folder of package.json.
 */
export function checkedEdition(file = 'src/settings.ts'): Plugin {
  return {
    name: 'checked-edition',
    apply: (_config, { isPreview }) => !isPreview,
    async configResolved({ mode }) {
      // The unit tests always test the deck with the default settings.
      if (mode === 'test') return;
      const faults = await faultsOf(file);
      if (faults.length === 0) return;
      const error = new Error(faults.join('\n'));
      // A stack trace would not help: the fault is in the settings, not in the code.
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
