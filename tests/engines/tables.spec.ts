/** The panel «Tall», and its downloads, read back from the browser's own folder. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deck } from '../../slides';
import type { EngineName, Tab } from '../../tools/engines/engine';
import { writeWhole } from '../../tools/files';
import { click, expect, expectSoon, open, ready, test, texts } from './deck';
import { DRAWN } from './folders';

/** Chooses a button of the open panel by its text. */
async function choose(tab: Tab, label: string): Promise<void> {
  await tab.run((own) => {
    const button = [...document.querySelectorAll<HTMLElement>('dialog button')].find(
      (one) => one.textContent === own,
    );
    if (!button) throw new Error(`the panel has no button «${own}»`);
    button.dataset.chosen = '';
  }, label);
  await click(tab, 'dialog button[data-chosen]');
  await tab.run(() => document.querySelector('[data-chosen]')?.removeAttribute('data-chosen'));
}

/** A file that the browser has saved, when it is whole. */
async function saved(folder: string, name: string): Promise<Buffer> {
  const file = join(folder, name);
  let size = -1;
  await expectSoon(() => {
    const before = size;
    size = statSync(file, { throwIfNoEntry: false })?.size ?? -1;
    const isPart = ['.part', '.crdownload', '.wkdownload'].some((one) => existsSync(file + one));
    return Promise.resolve(size > 0 && size === before && !isPart);
  }).toBe(true);
  const bytes = readFileSync(file);
  rmSync(file);
  return bytes;
}

/** Keeps Chromium's texts, and gives them to the others. */
function chromiums(engine: EngineName, own: Record<string, string>): Record<string, string> {
  const file = join(DRAWN, 'tables.json');
  if (engine === 'chromium') {
    mkdirSync(DRAWN, { recursive: true });
    writeWhole(file, JSON.stringify(own));
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Keeps what would be saved in the page: WebKitGTK's browser shows a bar for each file it saves. */
const keepSaved = (tab: Tab) =>
  tab.run(() => {
    const page = window as Window & { kept?: Blob };
    URL.createObjectURL = (blob) => {
      page.kept = blob as Blob;
      return '';
    };
    HTMLAnchorElement.prototype.click = () => {};
  });

test('the table of a figure of each kind: its rows, and its CSV file byte for byte as Chromium’s', async ({
  tab,
  host,
  engine,
}) => {
  const files: Record<string, string> = {};
  const kinds = new Set<string>();
  await open(tab, host, '?trinn=alle');
  await keepSaved(tab);
  for (const { id, figures } of deck) {
    await tab.run((own) => {
      location.hash = `#/${own}`;
    }, id);
    await expectSoon(() =>
      tab.run(() => document.querySelector('section.slide.present:not(.stack)')?.id),
    ).toBe(id);
    await ready(tab);
    for (const { name } of figures) {
      const kind = await tab.run(
        (own) => document.querySelector<HTMLElement>(own)?.dataset.kind ?? '',
        `figure[data-figure="${name}"] .drawing`,
      );
      if (kinds.has(kind)) continue;
      kinds.add(kind);
      const button = `figure[data-figure="${name}"] .open-table`;
      await tab.run((own) => document.querySelector<HTMLElement>(own)?.focus(), button);
      await tab.press('Enter');
      await expectSoon(() => texts(tab, 'dialog tbody tr')).not.toEqual([]);
      await choose(tab, 'Last ned CSV');
      const file = await tab.run(() => (window as Window & { kept?: Blob }).kept?.text() ?? '');
      files[name] = file;
      const rows = await tab.run(() => document.querySelectorAll('dialog tbody tr').length);
      expect(file.split('\r\n').length, name).toBeGreaterThan(rows);
      await tab.press('Escape');
      await expectSoon(() => texts(tab, 'dialog')).toEqual([]);
    }
  }
  expect(kinds.size).toBeGreaterThan(3);
  expect(files).toEqual(chromiums(engine.name, files));
});

test('sorting begins at the top, a picture is drawn and saved, a workbook too', async ({
  tab,
  host,
  engine,
}) => {
  await open(tab, host, '?trinn=alle&kommune=1580');
  const name = 'redningen-kart';
  await click(tab, `figure[data-figure="${name}"] .open-table`);
  const scrolled = () =>
    tab.run(() => Math.round(document.querySelector('.table-holder')?.scrollTop ?? 0));
  // It opens at the chosen municipality.
  await expectSoon(scrolled).toBeGreaterThan(1000);
  await click(tab, 'dialog thead th:nth-child(3) button');
  await expectSoon(scrolled).toBe(0);
  await choose(tab, 'Last ned CSV');
  expect((await saved(engine.downloads, `${name}-1580.csv`)).toString()).toContain(';Haram');
  await choose(tab, 'Last ned bilde (PNG)');
  const picture = await saved(engine.downloads, `${name}-1580.png`);
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  const colours = await tab.run(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(
      context.getImageData(0, 0, image.width, image.height).data.buffer,
    );
    const counts = new Map<number, number>();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    const many = pixels.length / 1000;
    return {
      width: image.width,
      many: [...counts.values()].filter((count) => count > many).length,
    };
  }, picture.toString('base64'));
  expect(colours.width).toBeGreaterThan(1500);
  // Paper, ink, sea and the classes of the map.
  expect(colours.many).toBeGreaterThan(4);
  await choose(tab, 'Last ned Excel');
  const workbook = await saved(engine.downloads, `${name}-1580.xlsx`);
  expect(workbook.subarray(0, 2).toString()).toBe('PK');
});
