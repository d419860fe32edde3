/**
 * `npm run listen`: drives a screen reader through the talk by keys and writes down what it speaks, in
 * Firefox and Chromium. Takes about ten minutes, and is not part of the tests.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { flags, run, UsageError } from '../args';
import { callersFolder, checkWritable, endOnSignals, writeWhole } from '../files';
import { findBrowser, findProgram, launchArgs } from '../programs';
import { buildDeck, serveDeck } from '../serve';
import { checkPrograms, Desktop } from './desktop';
import type { Heard } from './heard';
import { SCENES, type Scene } from './walk';

/** Firefox opens the deck, and nothing of its own. */
const FIREFOX_SETTINGS = {
  'accessibility.force_disabled': 0,
  'browser.aboutwelcome.enabled': false,
  'browser.preonboarding.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

interface Browser {
  name: string;
  program: string;
  args(profile: string): string[];
}

function browsers(): Browser[] {
  const firefox = findProgram(['firefox-esr', 'firefox']);
  const chromium: Browser = {
    name: 'Chromium',
    program: findBrowser(),
    args: (profile) => [
      ...launchArgs(),
      '--force-renderer-accessibility',
      '--no-default-browser-check',
      '--disable-features=Translate',
      '--start-maximized',
      `--user-data-dir=${profile}`,
    ],
  };
  if (!firefox) return [chromium];
  const args = (profile: string) => {
    const lines = Object.entries(FIREFOX_SETTINGS).map(
      ([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});\n`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join(''));
    return ['--no-remote', '--profile', profile];
  };
  return [{ name: 'Firefox', program: firefox, args }, chromium];
}

const versionOf = (program: string): string =>
  execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    .trim()
    .replace(/^Mozilla /, '')
    .replace(/ built on.*/, '');

const written = (does: string, heard: readonly Heard[]): string => {
  const sentences = heard.map(({ text, isWhole }) => `  - ${text}${isWhole ? '' : ' *(avbrutt)*'}`);
  return [`- **${does}**`, ...(sentences.length ? sentences : ['  - *(stille)*'])].join('\n');
};

/** Goes through a scene in a browser. Gives its part of the transcript. */
async function hear(desktop: Desktop, browser: Browser, scene: Scene, url: string) {
  const { ears } = desktop;
  const lines: string[] = [];
  ears.begin();
  const profile = desktop.profile(`${browser.name}-${scene.title}`);
  const child = desktop.run(browser.program, [...browser.args(profile), url + scene.address]);
  lines.push(written('Siden åpnes', await ears.listen()));
  for (const { does, key, types, times = 1, until } of scene.steps) {
    for (let i = 0; i < times; i++) {
      ears.begin();
      if (types) desktop.type(types);
      else if (key) desktop.press(key);
      const isThere = until !== undefined && (await ears.hears(until));
      if (until && !isThere && i < times - 1) continue;
      lines.push(written(does, await ears.listen()));
      if (isThere) break;
    }
  }
  desktop.end(child);
  return lines.join('\n');
}

await run(async () => {
  const { ut, nettleser } = flags({ ut: { type: 'string' }, nettleser: { type: 'string' } });
  const all = browsers();
  const some = nettleser ? all.filter(({ name }) => name.toLowerCase() === nettleser) : all;
  if (some.length === 0)
    throw new UsageError(
      `--nettleser ${nettleser} is not here: give ${all.map(({ name }) => name.toLowerCase()).join(' or ')}.`,
    );
  const target = ut && resolve(callersFolder(), ut);
  endOnSignals();
  if (target) checkWritable(target);
  checkPrograms();
  await buildDeck();
  const served = await serveDeck({ port: 0 });
  const desktop = await Desktop.start();
  try {
    const parts = [
      '# Hørt med skjermleser',
      `Skrevet av \`npm run listen\`: Orca ${versionOf('orca')} på norsk, hvert tastetrykk og det som ble sagt. Tegn som Orca sier med ord («kolon», «skråstrek»), er Orcas innstilling. *(avbrutt)* er det som ikke ble sagt ferdig før noe annet ble sagt, eller før neste tast. Hva som ikke er hørt, står i [tilgjengelighet.md](tilgjengelighet.md).`,
    ];
    for (const browser of some) {
      for (const scene of SCENES) {
        console.error(`${browser.name}: ${scene.title}`);
        parts.push(`## ${scene.title}, ${versionOf(browser.program)}`);
        parts.push(await hear(desktop, browser, scene, served.url));
      }
    }
    const text = `${parts.join('\n\n')}\n`;
    if (target) writeWhole(target, text);
    else process.stdout.write(text);
  } finally {
    desktop.stop();
    await served.close();
  }
});
