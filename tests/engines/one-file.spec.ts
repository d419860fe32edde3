/** The deck as one file, opened from a disk as by a double click. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deck } from '../../slides';
import { address, current, expect, expectSoon, LISTEN, ready, test, texts } from './deck';
import { ONE_FILE } from './folders';

const NAME = 'innvandring-er-redningen.html';

test('the one file: every slide, search, years, reload and back', async ({ tab, engineName }) => {
  // A copy that tells of its faults: what stands before the policy is not bound by it.
  const html = readFileSync(resolve(ONE_FILE, NAME), 'utf8');
  const copy = resolve(ONE_FILE, `${engineName} æøå.html`);
  writeFileSync(copy, html.replace('<head>', `<head><script>${LISTEN}</script>`));
  const file = pathToFileURL(copy).href;
  await tab.goto(`${file}?trinn=alle&kommune=1580`);
  await ready(tab);
  const seen = [(await current(tab)).split(' ')[0]];
  while (seen.at(-1) !== deck.at(-1)?.id && seen.length < deck.length) {
    await tab.press('PageDown');
    await expectSoon(async () => (await current(tab)).split(' ')[0]).not.toBe(seen.at(-1));
    await ready(tab);
    seen.push((await current(tab)).split(' ')[0]);
    expect(
      await tab.run(
        () =>
          document.querySelectorAll(
            'section.present figure:is([data-failed], :not([data-ready="true"]))',
          ).length,
      ),
    ).toBe(0);
  }
  expect(seen).toEqual(deck.map(({ id }) => id));
  await tab.press('k');
  await tab.type('hattf');
  await expectSoon(() => texts(tab, 'dialog [role="option"]')).toHaveLength(1);
  await tab.press('Enter');
  await expectSoon(() => address(tab)).toContain('kommune=1826');
  await tab.reload();
  await ready(tab);
  expect(await texts(tab, '.choose-kommune')).toEqual(['Hattfjelldal']);
  await tab.back();
  await expectSoon(() => address(tab)).toContain('kommune=1580');
  expect(await tab.run(() => (window as Window & { heard?: string[] }).heard ?? [])).toEqual([]);
});
