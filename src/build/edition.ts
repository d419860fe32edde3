/** Stops the build on settings that are wrong, before anything is written. */
import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { root } from '../cli/args.ts';

const CHECK = join(root, 'src/build/settings-faults.ts');

export function checkedEdition(): Plugin {
  return {
    name: 'checked-edition',
    apply: (_config, { isPreview }) => !isPreview,
    async configResolved({ mode }) {
      // The unit tests are of the deck as it comes.
      if (mode === 'test') return;
      const { module } = await runnerImport<typeof import('./settings-faults.ts')>(CHECK, {
        logLevel: 'silent',
      });
      const faults = module.settingsFaults();
      if (faults.length === 0) return;
      const error = new Error(faults.join('\n'));
      // Where in the code it was found helps nobody: it is not the code that is wrong.
      error.stack = error.message;
      throw error;
    },
  };
}
