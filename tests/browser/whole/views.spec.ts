/** One look into each view: what `npm run test:quick` opens of the deck. */
import { expect, test } from '@playwright/test';
import { deck } from '../../../slides';
import { open } from '../deck';

const title = deck[0]?.title ?? '';

for (const [visning, heading, figures] of [
  ['presentasjon', title, deck[0]?.figures.length ?? 0],
  ['les', 'Innvandring er redningen!', deck[0]?.figures.length ?? 0],
  ['utskrift', title, deck.flatMap((slide) => slide.figures).length],
  ['taler', title, deck[1]?.figures.length ?? 0],
] as const) {
  test(`${visning}: opens on a municipality, draws its figures, and has no fault`, async ({
    page,
  }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await open(page, `/?visning=${visning}&kommune=1580#/redningen`);
    await expect(page.locator('html')).toHaveAttribute('data-visning', visning);
    await expect(page.getByRole('heading', { level: 1 }).first()).toContainText(heading);
    await expect(page.locator('body')).toContainText('Haram: folketallet økte med 403');
    const drawn = await page.locator('figure[data-ready="true"]:not([data-failed])').count();
    expect(drawn).toBeGreaterThanOrEqual(figures);
    await expect(page.locator('figure[data-failed]')).toHaveCount(0);
    // The speaker's page says that it has no presentation to follow.
    await expect(page.locator('.message')).toHaveCount(visning === 'taler' ? 1 : 0);
    expect(faults).toEqual([]);
  });
}
