/** Mouse and touch: tooltips, presses, and moving maps. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { current, figure, open, pointIn, ready } from '../deck';

interface Point {
  x: number;
  y: number;
  id?: number;
}

test.describe('what is shown at the pointer', () => {
  test('the map: Escape closes it and does no more, and the pointer can be moved onto it', async ({
    page,
  }) => {
    await open(page);
    const map = figure(page, 'redningen-kart');
    const tip = map.locator('.map-tip');
    const point = async (code: string) => {
      const at = await pointIn(map.locator(`path[data-kode="${code}"]`));
      await page.mouse.move(at.x, at.y);
      return at;
    };
    await point('1824');
    await expect(tip).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(tip).toHaveCount(0);
    await expect(page.locator('.reveal.is-overview')).toHaveCount(0);
    await point('0439');
    await expect(tip).toContainText('Folldal');
    // The tooltip stays as long as the pointer, and can be pointed at when the pointer has rested.
    await expect(tip).toHaveClass(/is-resting/);
    const box = await tip.boundingBox();
    const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
    await page.mouse.move(x + width / 2, y + height / 2);
    await expect(tip).toContainText('Folldal');
    await point('1824');
    await expect(map.locator('.is-pointed')).toHaveCount(1);
    await page.mouse.move(20, 400);
    await expect(tip).toHaveCount(0);
    await expect(map.locator('.is-pointed')).toHaveCount(0);
    // Without a tooltip, Escape opens the overview again.
    await page.keyboard.press('Escape');
    await expect(page.locator('.reveal.is-overview')).toBeVisible();
  });

  test('the chart: the pointer can be moved onto it once it has rested, with the unit', async ({
    page,
  }) => {
    await open(page);
    const canvas = figure(page, 'redningen-sentralitet').locator('canvas');
    const tip = figure(page, 'redningen-sentralitet').locator('.chart-tip');
    const { x = 0, y = 0, width = 0, height = 0 } = (await canvas.boundingBox()) ?? {};
    await page.mouse.move(x + width * 0.45, y + height * 0.12, { steps: 2 });
    await expect(tip).toContainText(/: \d+ \([\d,]+ prosent\)$/);
    const text = await tip.textContent();
    await expect(tip).toHaveClass(/is-resting/);
    const box = await tip.boundingBox();
    const onIt = [(box?.x ?? 0) + 5, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const;
    await page.mouse.move(...onIt);
    await expect(tip).toHaveText(text ?? '');
    await page.mouse.move(20, 400);
    await expect(tip).toHaveCount(0);
  });

  test('the chart: Escape closes it and does no more', async ({ page }) => {
    await open(page);
    const canvas = figure(page, 'redningen-dekomponering').locator('canvas');
    const tip = figure(page, 'redningen-dekomponering').locator('.chart-tip');
    const { x = 0, y = 0, width = 0, height = 0 } = (await canvas.boundingBox()) ?? {};
    await page.mouse.move(x + width / 2, y + height * 0.2);
    await expect(tip).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(tip).toHaveCount(0);
    await expect(page.locator('.reveal.is-overview')).toHaveCount(0);
  });
});

/** The elements that lie over the corners and the middle of a tooltip; it should be none but itself. */
const over = (tip: Locator) =>
  tip.evaluate((one) => {
    (one as HTMLElement).style.pointerEvents = 'auto';
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const points = [left + 3, (left + right) / 2, right - 3].flatMap((x) =>
      [top + 3, (top + bottom) / 2, bottom - 3].map((y) => document.elementFromPoint(x, y)),
    );
    return points
      .filter((point) => !point || !one.contains(point))
      .map((point) => point?.className);
  });

for (const kommune of ['', '?kommune=1826', '?kommune=2030']) {
  test(`readouts of the map are whole: under no button, legend or edge${kommune}`, async ({
    page,
  }) => {
    await open(page, `/${kommune}#/redningen`);
    const map = figure(page, 'redningen-kart');
    const codes = await map.locator('path[data-kode]:not([d=""])').evaluateAll((paths) => {
      const frame = paths[0]?.closest('.canvas')?.getBoundingClientRect() ?? new DOMRect();
      return paths.flatMap((path) => {
        const { left, right, top, bottom } = path.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const inside = x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
        return inside && document.elementFromPoint(x, y) === path ? [[x, y]] : [];
      });
    });
    expect(codes.length).toBeGreaterThan(10);
    // At the edges of the map, and some in its middle.
    const sorted = [...codes].sort(([a = 0], [b = 0]) => a - b);
    const some = [...sorted.slice(0, 3), ...sorted.slice(-3), ...codes.slice(0, 6)];
    for (const [x = 0, y = 0] of some) {
      await page.mouse.move(x, y);
      await expect(map.locator('.map-tip')).toBeVisible();
      expect(await over(map.locator('.map-tip'))).toEqual([]);
      await page.mouse.move(5, 5);
      await expect(map.locator('.map-tip')).toHaveCount(0);
    }
  });
}

test('readouts of small multiples are whole, and never over the bar that is pointed at', async ({
  page,
}) => {
  await open(page, '/?kommune=1580#/derfor-blir-vi-her');
  const canvases = page.locator('#derfor-blir-vi-her canvas');
  const tip = page.locator('.chart-tip');
  expect(await canvases.count()).toBeGreaterThan(1);
  for (const canvas of await canvases.all()) {
    const { x = 0, y = 0, width = 0, height = 0 } = (await canvas.boundingBox()) ?? {};
    let seen = 0;
    for (let along = 0.2; along < 1; along += 0.06) {
      const [left, top] = [x + width * along, y + height * 0.75];
      await page.mouse.move(left, top);
      // Between two columns there is nothing to read out.
      if ((await tip.count()) === 0) continue;
      seen += 1;
      expect(await tip.locator('p').first().textContent()).toMatch(
        /: [\d\s,+−]+ (personer|innvandrere|innbyggere|prosent)( av folketallet i \d{4})?$/,
      );
      const box = await tip.boundingBox();
      expect(await over(tip)).toEqual([]);
      const { x: from = 0, y: high = 0, width: wide = 0, height: tall = 0 } = box ?? {};
      const isOn = left > from && left < from + wide && top > high && top < high + tall;
      expect(isOn).toBe(false);
      await page.mouse.move(5, 5);
    }
    expect(seen).toBeGreaterThan(0);
  }
});

test.describe('a click on the map', () => {
  const pin = async (page: Page, code = '1534') => {
    const { x, y } = await pointIn(
      figure(page, 'redningen-kart').locator(`path[data-kode="${code}"]`),
    );
    await page.mouse.click(x, y);
    await expect(page.locator('.map-tip.is-pinned')).toBeVisible();
    return { x, y };
  };
  const chosen = (page: Page) => expect(page).toHaveURL(/kommune=1580/);

  test('pins the readout and chooses nothing; its button chooses, and back undoes it', async ({
    page,
  }) => {
    await open(page);
    await pin(page);
    await page.mouse.move(20, 400);
    await expect(page.locator('.map-tip')).toContainText('Haram (Møre og Romsdal)');
    await expect(page.locator('path.is-pointed')).toHaveAttribute('data-kode', '1534');
    expect(new URL(page.url()).searchParams.has('kommune')).toBe(false);
    await page.getByRole('button', { name: 'Velg Haram', exact: true }).click();
    await chosen(page);
    await expect(page.locator('.map-tip')).toHaveCount(0);
    await page.goBack();
    await expect(page.locator('.choose-kommune')).toHaveText('Velg kommune');
    expect(await current(page)).toBe('redningen');
  });

  test('a second click, or Enter, chooses', async ({ page }) => {
    await open(page);
    const { x, y } = await pin(page);
    await page.mouse.click(x, y);
    await chosen(page);
    await page.goBack();
    await ready(page);
    await pin(page);
    await page.keyboard.press('Enter');
    await chosen(page);
  });

  test('Escape and a click elsewhere let go, and the arrows turn slides', async ({ page }) => {
    await open(page);
    await pin(page);
    await page.keyboard.press('Escape');
    await expect(page.locator('.map-tip')).toHaveCount(0);
    await expect(page.locator('.reveal.is-overview')).toHaveCount(0);
    await pin(page);
    await page.mouse.click(60, 780);
    await expect(page.locator('.map-tip')).toHaveCount(0);
    await pin(page);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => current(page)).toBe('holdt-det');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).searchParams.has('kommune')).toBe(false);
  });
});

test('a press acts when the button is let go, and is undone by dragging away', async ({ page }) => {
  await open(page);
  const button = await page.getByRole('button', { name: 'Regelen og forbeholdet' }).boundingBox();
  const { x = 0, y = 0, width = 0, height = 0 } = button ?? {};
  const onButton = [x + width / 2, y + height / 2] as const;
  const onMap = await pointIn(figure(page, 'redningen-kart').locator('path[data-kode="0439"]'));
  for (const [left, top] of [onButton, [onMap.x, onMap.y] as const]) {
    await page.mouse.move(left, top);
    await page.mouse.down();
    await page.mouse.move(left + 30, top + 120, { steps: 5 });
    await page.mouse.up();
  }
  await page.mouse.move(...onButton);
  await page.mouse.down();
  await expect(page.locator('dialog')).toHaveCount(0);
  expect(new URL(page.url()).searchParams.has('kommune')).toBe(false);
  await page.mouse.up();
  await expect(page.locator('dialog')).toHaveCount(1);
});

test.describe('touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('one finger scrolls past the map, two move and zoom it, buttons do both', async ({
    page,
  }) => {
    await open(page, '/?visning=les');
    const map = figure(page, 'redningen-kart').locator('.leaflet-container');
    await map.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await ready(page);
    await expect(map).toHaveCSS('touch-action', 'pan-x pan-y');
    const area = map.locator('path[data-kode="1824"]');
    const shape = () => area.getAttribute('d');
    const top = () => page.evaluate(() => Math.round(scrollY));
    const middle = async () => {
      const { x = 0, y = 0, width = 0, height = 0 } = (await map.boundingBox()) ?? {};
      return { x: x + width / 2, y: y + height / 2 };
    };
    const cdp = await page.context().newCDPSession(page);
    const pane = () =>
      map.locator('.leaflet-map-pane').evaluate((one) => getComputedStyle(one).transform);

    const [from, before, still] = [await top(), await shape(), await pane()];
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
    const finger = await middle();
    await touch('touchStart', [finger]);
    for (let i = 1; i <= 10; i++) {
      await touch('touchMove', [{ x: finger.x, y: finger.y - 20 * i }]);
    }
    await touch('touchEnd', []);
    await expect.poll(top).toBeGreaterThan(from + 150);
    expect([await shape(), await pane()]).toEqual([before, still]);

    await map.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    // Scrolling by touch ends after some frames.
    const stood = await page.evaluate(async () => {
      for (let still = 0, before = -1; still < 20; still = before === scrollY ? still + 1 : 0) {
        before = scrollY;
        await new Promise((next) => requestAnimationFrame(next));
      }
      return Math.round(scrollY);
    });
    const width = async () => (await area.boundingBox())?.width ?? 0;
    const narrow = await width();
    const { x: cx, y: cy } = await middle();
    const apart = (by: number) => [
      { x: cx - by, y: cy, id: 0 },
      { x: cx + by, y: cy, id: 1 },
    ];
    await touch('touchStart', apart(40));
    for (let i = 1; i <= 10; i++) await touch('touchMove', apart(40 + 6 * i));
    await touch('touchEnd', []);
    await expect.poll(width).toBeGreaterThan(1.5 * narrow);
    expect(await top()).toBe(stood);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);

    // The same with one finger on buttons.
    const zoomed = await width();
    await map.getByRole('button', { name: 'Zoom inn' }).tap();
    await expect.poll(width).toBeGreaterThan(1.3 * zoomed);
    const x = async () => (await area.boundingBox())?.x ?? 0;
    const here = await x();
    await map.getByRole('button', { name: 'Flytt kartet mot øst' }).tap();
    await expect.poll(x).toBeLessThan(here - 50);
    await map.getByRole('button', { name: 'Vis hele kartet' }).tap();
    await expect.poll(width).toBeLessThan(1.1 * narrow);
    // A map that is completely visible cannot be moved.
    await expect(map.getByRole('button', { name: 'Flytt kartet mot øst' })).toBeHidden();
  });

  test('a mouse moves the map by dragging', async ({ page }) => {
    await open(page, '/?visning=les');
    const map = figure(page, 'redningen-kart').locator('.leaflet-container');
    await map.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    await ready(page);
    const { x = 0, y = 0, width = 0, height = 0 } = (await map.boundingBox()) ?? {};
    const area = map.locator('path[data-kode="1824"]');
    const before = (await area.boundingBox())?.x ?? 0;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 60, y + height / 2, { steps: 5 });
    await page.mouse.up();
    expect(((await area.boundingBox())?.x ?? 0) - before).toBeGreaterThan(40);
  });
});
