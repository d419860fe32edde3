/** Mouse and touch: tooltips, presses, and moving maps. */
import { expect, test } from '@playwright/test';
import { figure, open, pointIn, ready } from '../deck';

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
    const at = await point('0439');
    await expect(tip).toContainText('Folldal');
    // The tooltip stays as long as the pointer, and can be pointed at when the pointer has rested.
    await expect(tip).toHaveClass(/is-resting/);
    const box = await tip.boundingBox();
    const { x = 0, width = 0 } = box ?? {};
    await page.mouse.move(x > at.x ? x + 10 : x + width - 10, at.y, { steps: 3 });
    await page.mouse.move(x + width / 2, at.y, { steps: 3 });
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

  test('the chart: the pointer can be moved onto it once it has rested, not before', async ({
    page,
  }) => {
    await page.clock.install({ time: 0 });
    await open(page);
    // From here on, time passes only when the test says so.
    await page.clock.pauseAt(3_600_000);
    const canvas = figure(page, 'redningen-sentralitet').locator('canvas');
    const drawn = () => canvas.evaluate((one) => (one as HTMLCanvasElement).toDataURL());
    const { x = 0, y = 0, width = 0, height = 0 } = (await canvas.boundingBox()) ?? {};
    const still = await drawn();
    // The tooltip is below its bar and covers others.
    const bar = [x + width * 0.45, y + height * 0.12] as const;
    const onIt = [x + width * 0.55, y + height * 0.41] as const;
    const away = [20, 400] as const;
    const point = async ([left, top]: readonly [number, number]) => {
      await page.mouse.move(left, top, { steps: 2 });
      await page.clock.runFor(50);
      return drawn();
    };
    const shown = await point(bar);
    expect(shown).not.toBe(still);
    expect([still, shown]).not.toContain(await point(onIt));
    expect(await point(away)).toBe(still);

    expect(await point(bar)).toBe(shown);
    await page.clock.runFor(1000);
    expect(await point(onIt)).toBe(shown);
    expect(await point(away)).toBe(still);
  });

  test('the chart: Escape closes it and does no more', async ({ page }) => {
    await open(page);
    const canvas = figure(page, 'redningen-dekomponering').locator('canvas');
    const drawn = () => canvas.evaluate((one) => (one as HTMLCanvasElement).toDataURL());
    const still = await drawn();
    const box = await canvas.boundingBox();
    const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
    await page.mouse.move(x + width / 2, y + height * 0.2);
    await expect.poll(drawn).not.toBe(still);
    await page.keyboard.press('Escape');
    await expect.poll(drawn).toBe(still);
    await expect(page.locator('.reveal.is-overview')).toHaveCount(0);
  });
});

test("the map's readout is wholly on the map, at its edges too", async ({ page }) => {
  await open(page);
  const map = figure(page, 'redningen-kart').locator('.canvas');
  const tip = page.locator('.map-tip');
  // Lindesnes in the south, Nordkapp in the north.
  for (const code of ['1029', '2019']) {
    const { x, y } = await pointIn(map.locator(`path[data-kode="${code}"]`));
    await page.mouse.move(x, y);
    await expect(tip).toBeVisible();
    const [frame, box] = [await map.boundingBox(), await tip.boundingBox()];
    if (!frame || !box) throw new Error('not shown');
    expect(box.y).toBeGreaterThanOrEqual(frame.y - 1);
    expect(box.y + box.height).toBeLessThanOrEqual(frame.y + frame.height + 1);
  }
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
