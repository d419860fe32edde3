/**
 * Whatever the address contains, the page has a heading and no error, and the address runs and
 * configures nothing.
 */
import { expect, type Page, test } from '@playwright/test';
import { FRAGMENTS, pageAddresses } from '../../src/state/addresses';
import { open, ready } from '../deck';

/** Thousands of addresses are decoded in tests/src/state/state.test.ts. */
const AMOUNT = 40;

let faults: string[];
test.beforeEach(({ page }) => {
  faults = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  // Violations of the content policy are reported here as well.
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('dialog', async (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
});

/** The faults of the page when it is drawn, and Reveal's configuration in it. */
const look = async (page: Page) => {
  await ready(page);
  return await page.evaluate(() => {
    const visible = [...document.querySelectorAll<HTMLElement>('h1, h2')].some(
      (one) => one.checkVisibility() && one.offsetHeight > 0 && one.textContent !== '',
    );
    const wrong = [
      visible ? [] : 'no heading is seen',
      'rammet' in window ? 'script was run' : [],
      document.querySelector('figure[data-failed]') ? 'a figure failed' : [],
    ].flat();
    const reveal = document.querySelector<HTMLElement>('.reveal');
    if (!reveal) return { wrong, set: null };
    const { width, height } = reveal.querySelector<HTMLElement>('.slides')?.style ?? {};
    const shown = ['.controls', '.progress', '.slide-number', '.playback', '.speaker-notes']
      .map((selector) => reveal.querySelector<HTMLElement>(selector))
      .map((one) => one?.style.display ?? 'none');
    // The ones that tell of the slide, not of a setting.
    const classes = [...reveal.classList].filter((name) => !/^(focused|has-|is-|ready)/.test(name));
    const root = [document.documentElement.className, document.body.className];
    return {
      wrong,
      set: JSON.stringify([width, height, shown, classes.sort(), root, { ...reveal.dataset }]),
    };
  });
};

test('random addresses, with settings of the framework and script in them', async ({ page }) => {
  test.setTimeout(180_000);
  await open(page);
  const usual = (await look(page)).set;
  expect(usual).toContain('1600px');
  for (const address of pageAddresses(AMOUNT)) {
    await page.goto('about:blank');
    await page.goto(`/${address}`, { waitUntil: 'commit' });
    const { wrong, set } = await look(page);
    expect({ address, wrong, faults }).toEqual({ address, wrong: [], faults: [] });
    if (set !== null) expect(set, address).toBe(usual);
  }
});

for (const visning of ['presentasjon', 'les', 'taler']) {
  test(`fragments typed into the address of the open view ${visning}`, async ({ page }) => {
    await open(page, `/?visning=${visning}`);
    for (const fragment of FRAGMENTS) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, fragment);
      const { wrong } = await look(page);
      expect({ fragment, wrong, faults }).toEqual({ fragment, wrong: [], faults: [] });
    }
  });
}
