import { expect, test } from '@playwright/test';
import { deck } from '../../../../slides';
import { current, figure, open, openChoices, openSearch, ready } from '../../deck';

const IDS = [
  'redningen',
  'holdt-det',
  'og-na',
  'derfor-blir-vi-her',
  'tilflyttingsarbeid',
  'tilflyttingshierarkiet',
  'se-avis',
  'ulik-oppmerksomhet',
  'akershus',
  'for-passive',
  'lykke-til',
  'kunnskapsbasert',
];

test('Page Down goes through the whole talk in order, wherever the focus is', async ({ page }) => {
  await open(page);
  await openChoices(page);
  await page.getByRole('slider', { name: /^Periode/ }).focus();
  const seen = [await current(page)];
  for (let i = 0; i < 40 && seen.at(-1) !== IDS.at(-1); i++) {
    await page.keyboard.press('PageDown');
    await ready(page);
    const id = await current(page);
    if (id !== seen.at(-1)) seen.push(id);
  }
  expect(seen).toEqual(IDS);
  await page.keyboard.press('PageUp');
  expect(await current(page)).not.toBe(undefined);
});

test('only what follows the shown slide is drawn ahead', async ({ page }) => {
  // The test decides when the browser is idle, except for the search field.
  await page.addInitScript(() => {
    const asked: (() => void)[] = [];
    let first = true;
    window.requestIdleCallback = (call) => {
      const now = () => call({} as IdleDeadline);
      if (first) setTimeout(now);
      else asked.push(now);
      first = false;
      return asked.length;
    };
    Object.assign(window, { whenIdle: () => asked.shift()?.() });
  });
  await open(page);
  await page.keyboard.press('PageDown');
  await expect.poll(() => current(page)).toBe('holdt-det');
  await ready(page);
  await page.keyboard.press('PageUp');
  await expect.poll(() => current(page)).toBe('redningen');
  await ready(page);
  const after = page.locator('#derfor-blir-vi-her figure');
  await expect
    .poll(async () => {
      await page.evaluate('whenIdle()');
      return after.count();
    })
    .toBeGreaterThan(0);
  await page.evaluate(() => window.deck.ready);
  await expect(after.first()).toHaveAttribute('data-ready', 'false');
  await expect(after.first().locator('.finding')).toBeEmpty();
});

test('Space and arrows on controls serve the control and turn no slide', async ({ page }) => {
  await open(page);
  await openChoices(page);
  await page.getByRole('switch').focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('switch')).toBeChecked();
  await page.getByRole('slider').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await figure(page, 'redningen-kart').locator('.leaflet-container').focus();
  await page.keyboard.press('ArrowRight');
  expect(await current(page)).toBe('redningen');
  await page.getByRole('button', { name: 'Regelen og forbeholdet' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await current(page)).toBe('holdt-det');
});

test('letters work while a button has the focus, but not while somebody writes', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Regelen og forbeholdet' }).focus();
  await page.keyboard.press('w');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('k');
  const search = page.getByRole('dialog', { name: 'Velg kommune' }).getByRole('combobox');
  await page.keyboard.type('kwf');
  await expect(search).toHaveValue('kwf');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
});

test('arrows and Space turn slides otherwise, and the overview shows all', async ({ page }) => {
  await open(page);
  await page.locator('body').click({ position: { x: 5, y: 400 } });
  await page.keyboard.press('ArrowRight');
  expect(await current(page)).toBe('holdt-det');
  await page.keyboard.press('o');
  await expect(page.locator('.reveal.is-overview')).toBeVisible();
  await ready(page);
  await expect(figure(page, 'ulik-oppmerksomhet-kart')).toHaveAttribute('data-ready', 'true');
  await page.keyboard.press('o');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Hjelp' })).toContainText('Talerens side');
});

test('the overview is a grid of all slides; digits and arrows choose, Enter opens', async ({
  page,
}) => {
  await open(page, '/#/tilflyttingsarbeid');
  await page.keyboard.press('o');
  await ready(page);
  const choice = (n: number) =>
    page.locator('.overview-choices').getByRole('button', { name: new RegExp(`^${n} `) });
  await expect(choice(5)).toBeFocused();
  await expect(page.locator('.overview-choices button')).toHaveText(
    deck.map(({ title }, i) => `${i + 1} ${title}`),
  );
  // Each slide is completely within its button, four in a row, and none overlaps another.
  const boxes = await page.locator('section.slide').evaluateAll((slides) => {
    const buttons = document.querySelectorAll('.overview-choices button');
    const box = (one: Element | undefined) => one?.getBoundingClientRect() ?? new DOMRect();
    return slides.map((slide, i) => {
      const [inner, outer] = [box(slide), box(buttons[i])];
      return {
        titled: box(buttons[i]?.querySelector('span') ?? undefined).bottom <= inner.top,
        inside: inner.left > outer.left && inner.right < outer.right && inner.bottom < outer.bottom,
        place: [Math.round(outer.left), Math.round(outer.top)].join(),
        row: Math.round(outer.top),
        seen: slide.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      };
    });
  });
  expect(boxes.filter(({ inside, seen, titled }) => !(inside && seen && titled))).toEqual([]);
  expect(new Set(boxes.map(({ place }) => place)).size).toBe(deck.length);
  expect(boxes.slice(0, 4).every(({ row }) => row === boxes[0]?.row)).toBe(true);
  await page.keyboard.press('ArrowRight');
  await expect(choice(6)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(choice(2)).toBeFocused();
  await page.keyboard.type('12');
  await expect(choice(12)).toBeFocused();
  await page.keyboard.press('3');
  await expect(choice(3)).toBeFocused();
  // A clicker goes through them, too.
  await page.keyboard.press('PageDown');
  await expect(choice(4)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.reveal.is-overview')).toHaveCount(0);
  expect(await current(page)).toBe(deck[3]?.id);
  await expect(page.locator('.slide > [inert]')).toHaveCount(0);
  await page.keyboard.press('o');
  await choice(7).click();
  await expect.poll(() => current(page)).toBe(deck[6]?.id);
  await page.keyboard.press('o');
  await page.keyboard.press('Home');
  await page.keyboard.press('Escape');
  await expect(page.locator('.reveal.is-overview')).toHaveCount(0);
  expect(await current(page)).toBe(deck[6]?.id);
});

for (const how of ['the key', 'the button']) {
  test(`full screen by ${how}: the slide has all the room, and K, bar and messages are there`, async ({
    page,
  }) => {
    await open(page);
    if (how === 'the key') await page.keyboard.press('f');
    else await page.getByRole('button', { name: 'Fullskjerm' }).click();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe('HTML');
    const height = async () => (await page.locator('.reveal').boundingBox())?.height;
    await expect.poll(height).toBe(900);
    await page.mouse.move(800, 300);
    const bar = page.locator('.deck-bar');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await expect(bar).toHaveCSS('opacity', '0');
    await page.mouse.move(800, 899);
    await expect(bar).toHaveCSS('opacity', '1');
    await expect(page.getByRole('button', { name: 'Hjelp' })).toBeInViewport({ ratio: 1 });
    expect(await height()).toBe(900);
    await page.mouse.move(800, 300);
    await expect(bar).toHaveCSS('opacity', '0');
    // Tab moves from the slide's last control to the bar.
    await page.locator('section.present a, section.present button').last().focus();
    while (!(await bar.locator(':focus').count())) await page.keyboard.press('Tab');
    await expect(bar).toHaveCSS('opacity', '1');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('k');
    await page.keyboard.type('hattf');
    await expect(page.getByRole('option')).toHaveText('Aarborte – Hattfjelldal (Nordland)');
    const field = page.getByRole('dialog').getByRole('combobox');
    expect(await field.evaluate((one) => getComputedStyle(one).fontSize)).toBe('44.1px');
    expect((await page.getByRole('dialog').boundingBox())?.width).toBe(896);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/kommune=1826#\/redningen$/);
    expect(await page.evaluate(() => document.fullscreenElement?.tagName)).toBe('HTML');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => current(page)).toBe('holdt-det');
    await page.keyboard.press('f');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  });
}

test('back and forward: address and slide agree, where both changed in one step', async ({
  page,
}) => {
  await open(page, '/#/holdt-det');
  await (await openSearch(page)).fill('haram');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/kommune=1580#\/redningen$/);
  await openChoices(page);
  await page.getByRole('button', { name: 'Ett år tilbake' }).click();
  await expect(page).toHaveURL(/fra=2007/);
  const agree = async (id: string) => {
    await expect(page).toHaveURL(new RegExp(`#/${id}$`));
    await expect.poll(() => current(page)).toBe(id);
  };
  await page.goBack();
  await agree('holdt-det');
  await expect(page.locator('.kommune-now')).toContainText('Haram');
  await page.goForward();
  await agree('redningen');
  await page.goBack();
  await page.goBack();
  await agree('holdt-det');
  await expect(page.locator('.choose-kommune')).toHaveText('Velg kommune');
});

test('a click on a button or on the map leaves the arrows to the slides', async ({ page }) => {
  await open(page, '/?fra=2000&til=2005');
  await openChoices(page);
  await page.getByRole('button', { name: 'Ett år fram' }).click();
  await expect(page).toHaveURL(/fra=2001/);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => current(page)).toBe('holdt-det');
  await page.getByRole('button', { name: 'Forrige lysbilde' }).click();
  await expect.poll(() => current(page)).toBe('redningen');
  const map = figure(page, 'redningen-kart').locator('.leaflet-container');
  const { x = 0, y = 0 } = (await map.boundingBox()) ?? {};
  // Where the sea is.
  await page.mouse.click(x + 20, y + 300);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => current(page)).toBe('holdt-det');
});

test('a black screen: the next press shows the slide again, and turns nothing', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('b');
  await expect(page.locator('.reveal.paused')).toHaveCount(1);
  await page.keyboard.press('PageDown');
  await expect(page.locator('.reveal.paused')).toHaveCount(0);
  expect(await current(page)).toBe('redningen');
});

test('with a dialog open no key is for the deck, also when the focus has left the dialog', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Hjelp' })).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('?');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  expect(await current(page)).toBe('redningen');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('.reveal.is-overview')).toHaveCount(0);
});

test('a long name never moves the slide', async ({ page }) => {
  for (const [width, height] of [
    [1600, 900],
    [1180, 820],
    [1024, 768],
    [820, 1180],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page);
    const box = () => page.locator('.reveal').boundingBox();
    const before = await box();
    // «Guovdageaidnu – Kautokeino», «Kárášjohka – Karasjok», «Trondheim – Tråante».
    for (const code of ['5612', '5610', '5001']) {
      await page.evaluate((one) => window.deck.choose(one), code);
      await ready(page);
      expect(await box()).toEqual(before);
    }
  }
});

test.describe('tablets', () => {
  test.use({ hasTouch: true });
  for (const [width, height] of [
    [1180, 820],
    [820, 1180],
  ] as const) {
    test(`${width} × ${height}: all of the bar is on screen, and large enough for a finger`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await open(page, '/?kommune=5610');
      const buttons = page.locator('.deck-bar button');
      for (const button of await buttons.all()) {
        await expect(button).toBeInViewport({ ratio: 1 });
        const box = await button.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      }
      const offer = page.locator('.portrait-offer');
      if (width > height) await expect(offer).toBeHidden();
      else {
        await expect(offer).toContainText('Skjermen er høyere enn den er bred');
        await offer.getByRole('button', { name: 'Les som nettside' }).tap();
        await ready(page);
        await expect(page.locator('html')).toHaveAttribute('data-visning', 'les');
      }
    });
  }
});

test('no English of the framework, no role=application', async ({ page }) => {
  await open(page);
  await expect(page.locator('[role=application]')).toHaveCount(0);
  const labels = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((one) => one.checkVisibility())
      .flatMap((element) => [
        element.getAttribute('aria-label') ?? '',
        element.getAttribute('title') ?? '',
        element.children.length ? '' : (element.textContent ?? ''),
      ]),
  );
  expect(labels.join(' ')).not.toMatch(/\b(slide|next|previous|resume|zoom in|close|search)\b/i);
});

test("the speaker's page follows slide, municipality and year, and can turn slides", async ({
  page,
  context,
}) => {
  await open(page, '/?kommune=1580');
  const opened = context.waitForEvent('page');
  await page.keyboard.press('s');
  const speaker = await opened;
  await ready(speaker);
  await expect(speaker.getByRole('heading', { level: 1 })).toHaveText('Innvandring er redningen!');
  await expect(speaker.locator('.numbers')).toContainText('Haram: folketallet økte med 403');
  await expect(speaker.locator('.next-title')).toHaveText('Neste: Holdt det?');
  await openChoices(page);
  await page.getByRole('button', { name: 'Ett år fram' }).first().click();
  await expect(speaker.locator('.numbers')).toContainText('fra 2009 til 2014');
  await page.keyboard.press('PageDown');
  await expect(speaker.getByRole('heading', { level: 1 })).toHaveText('Holdt det?');
  await speaker.keyboard.press('ArrowLeft');
  await expect.poll(() => current(page)).toBe('redningen');
  await expect(speaker.locator('.clock')).toHaveText(/^\d\d\.\d\d$/);
  await expect(speaker.locator('.timer')).toHaveText(/^\d\d:\d\d$/);
});

test('no breach of the content policy, no error in the console, no other hosts', async ({
  page,
}) => {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') faults.push(request.url());
  });
  for (const visning of ['presentasjon', 'les', 'utskrift', 'taler']) {
    await open(page, `/?visning=${visning}&kommune=1580`);
  }
  await open(page, '/#/holdt-det');
  expect(faults).toEqual([]);
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /script-src 'self'/);
});

test('the map is sharp and upright: Norway is taller than wide, the areas are vectors', async ({
  page,
}) => {
  await open(page);
  const map = figure(page, 'redningen-kart');
  await expect(map.locator('path.area')).toHaveCount(428);
  await expect(map.locator('img, canvas')).toHaveCount(0);
  const box = await map.locator('.leaflet-areas-pane svg g:has(> .area)').boundingBox();
  expect((box?.height ?? 0) / (box?.width ?? 1)).toBeGreaterThan(1.2);
});

test('the chart has a pixel for each of the screen at every scale', async ({ page }) => {
  for (const [width, height] of [
    [1600, 900],
    [1280, 720],
    [2400, 1350],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page);
    const ratio = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('section.present canvas');
      return canvas ? canvas.width / canvas.getBoundingClientRect().width : 0;
    });
    expect(Math.abs(ratio - 1)).toBeLessThan(0.02);
  }
});

test('Home goes to the first slide', async ({ page }) => {
  await open(page, '/#/holdt-det');
  await page.keyboard.press('PageDown');
  await expect(page.locator('section#og-na')).toHaveClass(/present/);
  await page.keyboard.press('Home');
  await expect(page).toHaveURL(/#\/redningen$/);
  await expect(page.locator('section#redningen')).toHaveClass(/present/);
});

test('opening is one step: the back button leaves the deck', async ({ page }) => {
  await open(page);
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
});
