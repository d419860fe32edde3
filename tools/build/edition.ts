/** Checks an edition's settings before the build writes anything. */
import type { Plugin } from 'vite';
import type { Settings } from '../../src/edition/check-settings';
import { messageOf } from '../args';
import { withDeckCode } from '../deck-code';
import { constants } from './constants';

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
      try {
        const checked = async () => {};
        await withDeckCode('src/settings.ts', checked, { settings: file, define: constants() });
      } catch (fault) {
        const error = new Error(messageOf(fault));
        // A stack trace would not help: the fault is in the settings, not in the code.
        error.stack = error.message;
        throw error;
      }
    },
  };
}

/** The settings of an edition. `file` is their path from the folder of package.json. */
export const loadSettings = (file = 'src/settings.ts'): Promise<Settings> =>
  withDeckCode('src/settings.ts', async ({ settings }) => settings, {
    settings: file,
    define: constants(),
  });
