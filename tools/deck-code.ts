/** Runs the deck's own code in Node, through Vite, because the slides import data in Vite's way. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createServer } from 'vite';
import type { Settings } from '../src/edition/check-settings';
import { root } from './args';

/** A module of the deck's code, and the edition's settings. */
export interface DeckCode<Module> {
  module: Module;
  settings: Settings;
}

/** The path of the edition's settings from the folder of package.json. */
export const settingsFile = (): string => process.env.DECK_SETTINGS ?? 'src/settings.ts';

/**
 * Loads the module `file`, a path from the folder of package.json, and gives it to `use`. What it
 * imports must not be used afterwards. `define` has the constants of the build as JSON. Throws when
 * the settings have faults, and says which.
 */
export async function withDeckCode<Module, Result>(
  file: string,
  use: (code: DeckCode<Module>) => Promise<Result>,
  { settings = settingsFile(), define }: { settings?: string; define: Record<string, unknown> },
): Promise<Result> {
  if (!existsSync(resolve(root, settings))) {
    throw new Error(`There is no file ${resolve(root, settings)}; correct DECK_SETTINGS.`);
  }
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    define,
    server: { middlewareMode: true, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const load = async <Loaded>(path: string) =>
    (await server.ssrLoadModule(resolve(root, path))) as Loaded;
  try {
    const own = await load<{ settings: Settings }>(settings);
    const { settingsFaults } = await load<typeof import('./build/settings-faults')>(
      'tools/build/settings-faults.ts',
    );
    const faults = settingsFaults(settings, own.settings);
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return await use({ module: await load<Module>(file), settings: own.settings });
  } finally {
    await server.close();
  }
}
