import { expect, type Page, test } from '@playwright/test';
import { open, openSearch, plain } from '../../deck';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Ord i presentasjonen' });

/** Each word that the deck must explain, and what its explanation cannot do without. */
const WORDS: [word: RegExp, explained: RegExp][] = [
  [/^Innvandrer$/, /født i utlandet/],
  [/^Norskfødt/, /født i Norge/],
  [/^Sentralitet/, /0 \(minst\) til 3 \(mest\).*1 \(mest\) til 6 \(minst\)/],
  [/«Reddet»/, /Folketallet økte.*øvrige.*bokholderi/],
  [/^Beholdning og strøm/, /bor et sted 1\. januar.*i løpet av året/],
  [/^Ikke sammenlignbar/i, /Grensene er endret/],
];

async function expectWords(page: Page): Promise<void> {
  await expect(dialog(page)).toBeVisible();
  const lines = await dialog(page)
    .locator('dl > div')
    .evaluateAll((all) =>
      all.map((line) => ['dt', 'dd'].map((tag) => line.querySelector(tag)?.textContent ?? '')),
    );
  for (const [word, explained] of WORDS) {
    const line = lines.find(([term = '']) => word.test(term));
    expect(plain(line?.[1] ?? ''), String(word)).toMatch(explained);
  }
}

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.textContent ?? document.activeElement?.tagName);

test('the key W opens the glossary, Escape closes it, and the focus is where it was', async ({
  page,
}) => {
  await open(page, '/?kommune=1580#/tilflyttingsarbeid');
  const title = page.locator('section#tilflyttingsarbeid h2').first();
  await title.focus();
  const before = await focused(page);
  await page.keyboard.press('w');
  await expectWords(page);
  // The focus is in the dialog and nowhere behind it.
  expect(await dialog(page).evaluate((one) => one.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await focused(page)).toBe(before);
  await expect(title).toBeFocused();
  // Esc was the dialog's and did not open the overview.
  await expect(page.locator('.reveal.is-overview')).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('#/tilflyttingsarbeid');
});

test('the button «Ord» opens the glossary, and the focus returns to it', async ({ page }) => {
  await open(page);
  const button = page.locator('.deck-bar').getByRole('button', { name: 'Ord', exact: false });
  await expect(button).toHaveText('Ord');
  await button.focus();
  await page.keyboard.press('Enter');
  await expectWords(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expectWords(page);
  await dialog(page).getByRole('button', { name: 'Lukk' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('W is written in the search and opens nothing', async ({ page }) => {
  await open(page);
  const search = await openSearch(page);
  await page.keyboard.type('w');
  await expect(search).toHaveValue('w');
  await expect(page.getByRole('dialog')).toHaveCount(1);
});

test('the help names the key', async ({ page }) => {
  await open(page);
  await page.keyboard.press('?');
  const line = page.locator('dialog dl > div', { hasText: 'Ord i presentasjonen' });
  await expect(line.locator('dt')).toHaveText('W');
});
