import { expect, type Page, test } from '@playwright/test';
import {
  counts,
  figure,
  finding,
  number,
  open,
  openChoices,
  place,
  plain,
  ready,
  table,
} from '../deck';

test('2008–2013: 124 of 428 «reddet», 308 grew', async ({ page }) => {
  await open(page);
  expect(await finding(page, 'redningen-kart')).toBe(
    'I 124 av 428 kommuner økte folketallet, mens tallet på øvrige innbyggere sto stille eller falt',
  );
  await expect(figure(page, 'redningen-kart').locator('.caveat')).toContainText('308 kommuner');
  expect(await counts(page, 'redningen-kart')).toEqual({
    vokser: 184,
    reddet: 124,
    dempet: 118,
    nedgang: 2,
  });
});

test('the room guesses on an empty map, and the guess stands beside 124', async ({ page }) => {
  await open(page, '/?trinn=0&kommune=1580#/redningen');
  const map = figure(page, 'redningen-kart');
  const looks = () =>
    map.locator('.canvas path.area').evaluateAll((areas) => [
      ...new Set(
        areas.map((area) => {
          const { fill, stroke } = getComputedStyle(area);
          return `${fill} ${stroke}`;
        }),
      ),
    ]);
  const question = page.getByText('I hvor mange av 428 kommuner vokste folketallet');
  await expect(page.locator('.question')).toBeVisible();
  await expect(question).toBeHidden();
  // Nothing in the map tells the answer yet.
  expect(await looks()).toHaveLength(1);
  await expect(map.locator('.finding')).toBeHidden();

  await page.keyboard.press('PageDown');
  await expect(question).toBeVisible();
  expect(await looks()).toHaveLength(1);
  const bar = page.getByRole('slider', { name: /^Gjett først/ });
  await expect(bar).toHaveAttribute('aria-valuetext', 'Ingen gjetning');
  const { x, y, width, height } = await bar.evaluate((one) => one.getBoundingClientRect().toJSON());
  await page.mouse.click(x + width - 4, y + height / 2);
  await expect(page.locator('.guess output')).toHaveText('428');
  // After a drag the arrow keys turn slides; with the focus they set the bar.
  await expect(bar).not.toBeFocused();
  await bar.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.guess output')).toHaveText('1');
  await expect(bar).toHaveAttribute('aria-valuetext', '1 av 428');

  await page.keyboard.press('PageDown');
  await ready(page);
  await expect(page.locator('.guessed')).toHaveText('Salen gjettet 1');
  await expect(map.locator('.landing')).toHaveText(
    '124 av 428 kommuner fikk flere innbyggere, men ikke flere utenom innvandrerne',
  );
  expect((await looks()).length).toBeGreaterThan(3);
  expect(page.url()).not.toMatch(/gjett|guess/);
  await page.reload();
  await ready(page);
  await expect(page.locator('.guessed')).toBeHidden();
});

test('the switch counts the Norwegian-born in: 142', async ({ page }) => {
  await open(page);
  await openChoices(page);
  await page.getByRole('switch').check();
  await ready(page);
  expect(await finding(page, 'redningen-kart')).toContain('I 142 av 428 kommuner');
  expect(page.url()).toContain('norskfodte=ja');
  await page.goBack();
  await ready(page);
  expect(await finding(page, 'redningen-kart')).toContain('I 124 av 428 kommuner');
});

test('311 grew in 2011–2012, 309 in 2010–2011', async ({ page }) => {
  await open(page, '/?fra=2011&til=2012');
  await expect(figure(page, 'redningen-kart').locator('.caveat')).toContainText('311 kommuner');
  await openChoices(page);
  await page.getByRole('button', { name: 'Ett år tilbake' }).first().click();
  await ready(page);
  await expect(figure(page, 'redningen-kart').locator('.caveat')).toContainText('309 kommuner');
});

test('slider, play button and number fields move map, chart and heading together', async ({
  page,
}) => {
  await open(page);
  await openChoices(page);
  const slider = page.getByRole('slider', { name: /^Periode/ });
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await ready(page);
  await expect(page.locator('section.slide.present .years-now')).toHaveText('2007–2012');
  expect(await finding(page, 'redningen-dekomponering')).toContain('fra 2007 til 2012');
  await expect(page).toHaveURL(/fra=2007&til=2012/);
  await page.locator('input[name="fra"]').first().fill('2000');
  await page.keyboard.press('Enter');
  await ready(page);
  await expect(page.locator('section.slide.present .years-now')).toHaveText('2000–2012');
  // Past the other end, which follows; a year outside the tables is refused, an emptied field
  // restored.
  await page.locator('input[name="til"]').first().fill('1999');
  await page.keyboard.press('Enter');
  await expect(page.locator('section.slide.present .years-now')).toHaveText('1987–1999');
  await page.locator('input[name="til"]').first().fill('2016');
  await page.keyboard.press('Enter');
  await expect(page.locator('.message')).toContainText('Året «2016» er utenfor tallene');
  await page.locator('input[name="fra"]').first().fill('');
  await page.keyboard.press('Tab');
  await expect(page.locator('input[name="fra"]').first()).toHaveValue('1987');
  await page.getByRole('button', { name: 'Spill av' }).first().click();
  await expect(page.locator('section.slide.present .years-now')).toHaveText('1988–2000');
  await page.getByRole('button', { name: 'Stans' }).first().click();
});

test('playing near the end starts from the first year, and where it stops is said', async ({
  page,
}) => {
  await page.clock.install();
  await open(page, '/?fra=2008&til=2013');
  const years = page.locator('section.slide.present .years-now');
  await openChoices(page);
  await page.getByRole('button', { name: 'Spill av' }).first().click();
  await expect(years).toHaveText('1986–1991');
  await page.clock.runFor(950);
  await expect(years).toHaveText('1987–1992');
  await page.getByRole('button', { name: 'Stans' }).first().click();
  await expect(page.locator('#kunngjoering')).toHaveText('Stanset. 1987 til 1992');
  // From the middle it goes on to the end, and says so.
  await open(page, '/?fra=2007&til=2012');
  await openChoices(page);
  await page.getByRole('button', { name: 'Spill av' }).first().click();
  await expect(years).toHaveText('2007–2012');
  await page.clock.runFor(950 * 4);
  await expect(years).toHaveText('2010–2015');
  await expect(page.locator('#kunngjoering')).toHaveText('Stanset. 2010 til 2015');
});

test.describe('the slider in the address', () => {
  const years = (page: Page) => page.locator('section.slide.present .years-now');

  test.beforeEach(async ({ page }) => {
    await open(page);
    await openChoices(page);
  });

  test('is written when it has rested and not for each year, which browsers refuse', async ({
    page,
  }) => {
    const slider = page.getByRole('slider', { name: /^Periode/ });
    const writes = await page.evaluateHandle(() => {
      const written: unknown[] = [];
      const replace = history.replaceState.bind(history);
      history.replaceState = (...step) => {
        written.push(step[2]);
        replace(...step);
      };
      return written;
    });
    await slider.evaluate((element: HTMLInputElement) => {
      for (const year of [1991, 1992, 1993, 1992, 1991, 1990]) {
        element.value = String(year);
        element.dispatchEvent(new Event('input'));
      }
    });
    await expect(page).toHaveURL(/fra=1990&til=1995/);
    await expect(years(page)).toHaveText('1990–1995');
    expect(await writes.jsonValue()).toHaveLength(1);
  });

  for (const [next, button, address] of [
    ['a choice', '.slide.present input[type="checkbox"]', /norskfodte=ja/],
    ['the next slide', '[aria-label="Neste lysbilde"]', /holdt-det/],
  ] as const) {
    test(`the back button goes to where it stood before ${next}`, async ({ page }) => {
      await page.evaluate((after) => {
        const back = '.slide.present [aria-label="Ett år tilbake"]';
        for (const one of [back, after]) document.querySelector<HTMLElement>(one)?.click();
      }, button);
      await expect(page).toHaveURL(address);
      await page.goBack();
      await ready(page);
      await expect(page.locator('#redningen [role="switch"]')).not.toBeChecked();
      await expect(years(page)).toHaveText('2007–2012');
      await expect(page).toHaveURL(/fra=2007&til=2012/);
    });
  }
});

test("the municipality's own sum: Haram, and Hustadvika, which is merged", async ({ page }) => {
  await open(page, '/?kommune=1534');
  expect(await place(page, 'redningen-kart')).toBe(
    'Haram: folketallet økte med 403 (4,7 %), innvandrere +593, øvrige −190. Klasse: «reddet».',
  );
  const own = await table(page, 'redningen-dekomponering');
  expect([...own.values()].map((row) => number(row[1]))).toEqual([403, 593, -190]);
  await open(page, '/?kommune=1579');
  await expect(figure(page, 'redningen-dekomponering').locator('.caveat')).toHaveText(
    'Fræna og Eide samlet.',
  );
});

test('the rule and the caveat are one press away', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Regelen og forbeholdet' }).click();
  const text = plain(await page.getByRole('dialog').textContent());
  expect(text).toContain('g > 0 og g − i høyst 0');
  expect(text).toContain('et regnestykke, ikke en årsak');
});
