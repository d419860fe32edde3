/** One figure as a page, alone and in the frames of another page. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { root } from '../../../../tools/args';
import { figure, open, openTable, plain, ready } from '../../deck';
import { type Host, openHost } from '../../host';
import { settings } from '../../own-settings';

// Serial, so that the edition is built only once.
test.describe.configure({ mode: 'default' });

const folder = mkdtempSync(join(tmpdir(), 'rammer-'));
const [edition, pages] = [join(folder, 'edition'), join(folder, 'pages')];
let host: Host;
let site: string;

test.beforeAll(async () => {
  execFileSync('npm', ['run', '--silent', 'build', '--', '--outDir', edition], {
    cwd: root,
    env: { ...process.env, DECK_SETTINGS: 'tests/browser/own-settings.ts' },
    stdio: 'pipe',
  });
  mkdirSync(pages);
  host = await openHost();
  // The deck as it comes, which nobody may show in a frame, beside an edition that anybody may.
  host.folders = {
    '/innvandring/': edition,
    '/lukket/': join(root, 'test-results/dist'),
    '/': pages,
  };
  site = `http://127.0.0.1:${host.port}/`;
});
test.afterAll(() => {
  host.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Three figures, the widths of their frames, and what they must not load. */
const FIGURES = [
  { name: 'redningen-kart', slide: 'redningen', width: 280 },
  { name: 'akershus-linjer', slide: 'akershus', width: 600 },
  { name: 'redningen-sentralitet', slide: 'redningen', width: 900 },
] as const;

/** What «Bygg inn» copies, as if the edition lay where its settings say. */
async function codeFor(page: Page, name: string, slide: string): Promise<string> {
  await page.goto(`${site}innvandring/?kommune=1151&trinn=alle#/${slide}`);
  await ready(page);
  const dialog = await openTable(page, name);
  await dialog.getByRole('button', { name: 'Bygg inn' }).click();
  await expect(dialog.getByRole('button', { name: 'Koden er kopiert' })).toBeVisible();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  await dialog.getByRole('button', { name: 'Lukk' }).click();
  return code;
}

test('three of them in frames fit, tell their heights, and load nothing of the deck', async ({
  page: deckPage,
  context,
  browser,
}) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const codes: string[] = [];
  for (const { name, slide } of FIGURES) codes.push(await codeFor(deckPage, name, slide));
  for (const code of codes) expect(code).toContain(`src="${settings.publicAddress}figur.html?`);
  // The code of docs/drift.md for the page around.
  const docs = readFileSync(join(root, 'docs/drift.md'), 'utf8');
  const [, listener = ''] = /```html\n(<script>.*?<\/script>)\n```/s.exec(docs) ?? [];
  expect(listener).toContain('addEventListener');
  const frames = codes.map(
    (code, i) => `<div style="width:${FIGURES[i]?.width}px">
      ${code.replace(settings.publicAddress, '/innvandring/').replace(' loading="lazy"', '')}</div>`,
  );
  writeFileSync(
    join(pages, 'kommunen.html'),
    `<!doctype html><html lang="nb"><title>Kommunen</title>${listener}${frames.join('')}`,
  );
  host.asked.length = 0;
  // Of whoever has never seen the deck.
  const visit = await browser.newContext({ viewport: { width: 1000, height: 900 } });
  const page = await visit.newPage();
  await page.goto(`${site}kommunen.html`);
  for (const [i, { name }] of FIGURES.entries()) {
    const frame = page.frames()[i + 1] as Frame;
    await frame.waitForFunction(() => 'deck' in window);
    await frame.evaluate(() => window.deck.ready);
    const shown = frame.locator(`figure[data-figure="${name}"]`);
    await expect(shown).toHaveAttribute('data-ready', 'true');
    expect(await shown.locator('.place').textContent()).toContain('Utsira');
    await expect
      .poll(
        () =>
          frame.evaluate(() => {
            const { clientWidth, scrollWidth, clientHeight, scrollHeight } =
              document.documentElement;
            const main = document.querySelector('main')?.getBoundingClientRect().height ?? 0;
            return [
              scrollWidth - clientWidth,
              scrollHeight - clientHeight,
              clientHeight - main < 1,
            ];
          }),
        { message: `${name}: nothing to scroll, and no empty room` },
      )
      .toEqual([0, 0, true]);
  }
  const scripts = host.asked.filter((path) => path.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(5);
  const ofTheDeck = /open-deck|present|accessible-autocomplete|lykke-til|minuttet|alder/;
  expect(scripts.filter((path) => ofTheDeck.test(path))).toEqual([]);
  await visit.close();
});

test('other sites get a picture and a text of an edition that has a public address', () => {
  const head = readFileSync(join(edition, 'index.html'), 'utf8').split('</head>')[0] ?? '';
  const shared = Object.fromEntries(
    [...head.matchAll(/<meta property="og:([\w:]+)" content="([^"]*)"/g)].map(
      ([, name, content]) => [name, content],
    ),
  );
  expect(shared).toMatchObject({
    title: 'Innvandring er redningen!',
    url: settings.publicAddress,
    image: `${settings.publicAddress}deling.png`,
    locale: 'nb_NO',
  });
  expect(shared.description).toContain('Statistisk sentralbyrå');
  const picture = readFileSync(join(edition, 'deling.png'));
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([
    Number(shared['image:width']),
    Number(shared['image:height']),
  ]);
  const standard = readFileSync(join(root, 'test-results/dist/index.html'), 'utf8');
  expect(standard).not.toContain('og:');
});

test('the deck as it comes is shown in no frame', async ({ page }) => {
  writeFileSync(
    join(pages, 'annen.html'),
    `<!doctype html><iframe src="/lukket/figur.html?visning=figur&figur=holdt-det-kart"></iframe>`,
  );
  const refused = page.waitForEvent('console', (message) =>
    message.text().includes('frame-ancestors'),
  );
  await page.goto(`${site}annen.html`);
  expect((await refused).text()).toContain("'none'");
  await expect(page.frameLocator('iframe').locator('figure')).toHaveCount(0);
});

for (const address of [
  '/figur.html?visning=figur&figur=redningen-kart&kommune=1580',
  '/?visning=figur&figur=redningen-kart&kommune=1580',
]) {
  test(`${address} is one live figure without faults`, async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.goto(address);
    await ready(page);
    const shown = figure(page, 'redningen-kart');
    await expect(shown).toHaveAttribute('data-ready', 'true');
    await expect(page.locator('figure')).toHaveCount(1);
    expect(scripts.filter((url) => /open-deck|present-|panels/.test(url))).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

    await expect(page).toHaveTitle(/. – Haram – Innvandring er redningen!$/);
    const legend = shown.locator('.legend button').first();
    await legend.click();
    await expect(legend).toHaveAttribute('aria-pressed', 'true');
    const before = await shown.locator('.place').textContent();
    await page.evaluate(() => window.deck.choose('0301'));
    await expect(shown).toHaveAttribute('data-ready', 'true');
    await expect(shown.locator('.place')).not.toHaveText(before ?? '');
    const link = page.getByRole('link', { name: /^Innvandring er redningen!/ });
    await expect(link).toHaveText('Innvandring er redningen!');
    await expect(shown.locator('.landing')).toBeHidden();
    expect(await link.getAttribute('href')).toBe('/?kommune=1580#/redningen');
    const dialog = await openTable(page, 'redningen-kart');
    await expect(dialog.getByRole('button', { name: 'Bygg inn' })).toHaveCount(0);
    expect(faults).toEqual([]);
  });
}

test('«Kopier figurens lenke» opens the figure in the same state; a wrong name is told', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '/?kommune=1580&vindu=2013#/holdt-det');
  const said = await figure(page, 'holdt-det-kart').locator('.finding').textContent();
  const dialog = await openTable(page, 'holdt-det-kart');
  await dialog.getByRole('button', { name: 'Kopier figurens lenke' }).click();
  await expect(dialog.getByRole('button', { name: 'Figurens lenke er kopiert' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).pathname).toBe('/figur.html');
  await page.goto(link);
  await ready(page);
  expect(plain(await page.locator('.finding').textContent())).toBe(plain(said));
  await page.goto('/figur.html?visning=figur&figur=finnes-ikke');
  await ready(page);
  await expect(page.locator('main')).toContainText('Figuren «finnes-ikke» finnes ikke.');
});
