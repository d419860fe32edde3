/**
 * Names, roles, headings and languages, as Chromium's accessibility tree has them in every view.
 */
import { expect, type Page, test } from '@playwright/test';
import { deck } from '../../../slides';
import { minuttet } from '../../../slides/minuttet';
import { spoken as inWords } from '../../../src/dom/spoken';
import type { FigureSpec } from '../../../src/figure/figure';
import { initialState } from '../../../src/state/state';
import { tables } from '../../src/data/tables';
import { figure, open, openSearch, plain, turnTo } from '../deck';
import { drawAll } from '../layout';
import { headless, jumps, mislabelled, nameless, ofRole, type Spoken, spoken } from '../names';

const slides = deck;
const KOMMUNE = '1580';
const state = { ...initialState, kommune: KOMMUNE };
const TITLE = 'Innvandring er redningen!';

/** The field is made after the first drawing. */
const withSearch = (page: Page) =>
  expect(page.locator('.choose-kommune, .read-bar [role=combobox]')).toBeVisible();

/**
 * All elements have names, names contain the visible labels, headings are in order, and tables have
 * headers.
 */
function expectNamed(all: readonly Spoken[]): void {
  expect(nameless(all)).toEqual([]);
  expect(mislabelled(all)).toEqual([]);
  expect(jumps(all)).toEqual([]);
  expect(headless(all)).toEqual([]);
}

/** Every figure is called by its kind and title. */
function expectFigures(all: readonly Spoken[], shown: typeof slides, live: boolean): void {
  for (const { title, figures } of shown) {
    for (const spec of figures) {
      const { encoding, finding } = spec.build(tables, state);
      const called = (role: string, is: (name: string) => boolean) =>
        expect(
          ofRole(all, role).some(({ name }) => is(name)),
          `${title}: ${role} ${spec.name}`,
        ).toBe(true);
      if (live) called('figure', (name) => name === inWords(spec.title));
      if (encoding.type === 'table') called('table', (name) => name === plain(finding));
      else if (encoding.type === 'map' && live)
        called('region', (name) => name === inWords(`Kart: ${spec.title}`));
      else called('image', (name) => name.includes(kindOf(spec, live)));
    }
  }
  // No other pictures: none of text.
  const known = [minuttet.figure, ...shown.flatMap(({ figures }) => figures)].map((spec) =>
    kindOf(spec, live),
  );
  const others = ofRole(all, 'image').filter(
    ({ name }) => !known.some((one) => name.includes(one)),
  );
  expect(others.map(({ name }) => name)).toEqual([]);
}

/** What a drawing is called: «Stolpediagram: Endringen i folketallet». */
const kindOf = (spec: FigureSpec, live: boolean): string => {
  const kinds = { map: 'Kart', bars: 'Stolpediagram', columns: 'Søylediagram', table: 'Tabell' };
  const names = { ...kinds, lines: 'Linjediagram', grid: 'Rutenett' };
  return `${names[spec.build(tables, state).encoding.type]}: ${live ? inWords(spec.title) : plain(spec.title)}`;
};

/** The names of controls with text, by that text. */
const worded = (all: readonly Spoken[]): [text: string, name: string][] =>
  ofRole(all, 'button').flatMap(({ text, name }) =>
    /^\p{L}[\p{L} ]+$/u.test(text) ? [[text, name]] : [],
  );

/** Words that exist in nynorsk but not in bokmål. */
const NYNORSK =
  /(?<!\p{L})(ikkje|frå|eit|ein|dei|kva|korleis|meir|nokre|\p{L}*vandrarar?(ane)?|innbyggjar\p{L}*|\p{L}*kommunane|utfordringar)(?!\p{L})/iu;

/** The page is in bokmål, and exactly the texts in nynorsk are marked as such. */
async function expectLanguages(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
  const texts = await page.evaluate(() => {
    const found: { text: string; lang: string | undefined }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      // Reveal's own status, which nobody hears.
      if (parent?.closest('.aria-status')) continue;
      const lang = parent?.closest<HTMLElement>('[lang]')?.lang;
      found.push({ text: node.textContent ?? '', lang });
    }
    return found;
  });
  const nynorsk = texts.filter(({ text }) => NYNORSK.test(text));
  expect(nynorsk.length).toBeGreaterThan(0);
  expect(nynorsk.filter(({ lang }) => lang !== 'nn')).toEqual([]);
  expect(texts.filter(({ text, lang }) => lang === 'nn' && !NYNORSK.test(text))).toEqual([]);
}

test('every view: all has a name that holds what is seen, the same name for the same control', async ({
  page,
}) => {
  test.setTimeout(180_000);
  /** The names of the controls that have the same words on them. */
  const names = new Map<string, Set<string>>();
  const hear = async () => {
    const all = await spoken(page);
    for (const [text, name] of worded(all)) {
      const known = name.startsWith('Tall: ') ? 'Tall: …' : name;
      names.set(text, (names.get(text) ?? new Set()).add(known));
    }
    expectNamed(all);
    return all;
  };

  await test.step('presentation', async () => {
    const bars = new Set<string>();
    await open(page, `/?kommune=${KOMMUNE}`);
    await withSearch(page);
    await expect(page).toHaveTitle(`${TITLE} – Haram`);
    for (const slide of slides) {
      await turnTo(page, slide.id);
      expect(plain(await page.title())).toContain(plain(slide.title));
      const all = await hear();
      expect(all.filter(({ focusable }) => focusable).length).toBeGreaterThan(15);
      expectFigures(all, [slide], true);
      expect(ofRole(all, 'heading')[0]?.name).toBe(plain(slide.title));
      expect(ofRole(all, 'main')).toHaveLength(1);
      const navigation = ofRole(all, 'navigation');
      expect(navigation.map(({ name }) => name)).toEqual(['Presentasjonen']);
      const buttons = ofRole(navigation[0]?.inside ?? [], 'button').map(({ name }) => name);
      // A slide with a search of its own has no second one in the bar.
      const searches = slide.controls?.some(({ type }) => type === 'search') === true;
      expect(buttons.some((name) => name.includes('Haram'))).toBe(!searches);
      bars.add(JSON.stringify(buttons.filter((name) => !name.includes('Haram'))));
    }
    expect([...bars]).toHaveLength(1);
    await expectLanguages(page);
  });

  await test.step('reading view: headings, contents, landmarks', async () => {
    await open(page, `/?visning=les&kommune=${KOMMUNE}`);
    await withSearch(page);
    await expect(page).toHaveTitle(`Haram – ${TITLE}`);
    await drawAll(
      page,
      slides.map(({ id }) => id),
    );
    await page.locator('.contents summary').click();
    const all = await hear();
    expectFigures(all, slides, true);
    const headings = ofRole(all, 'heading');
    expect(headings.filter(({ level }) => level === 1).map(({ name }) => name)).toEqual([TITLE]);
    expect(headings.filter(({ level }) => level === 2).map(({ name }) => name)).toEqual([
      'Haram på ett minutt',
      ...slides.map(({ title }) => plain(title)),
    ]);
    const [contents] = ofRole(all, 'navigation');
    const links = ofRole(contents?.inside ?? [], 'link');
    expect(links.map(({ name, url }) => [name, new URL(url).hash])).toEqual(
      slides.map(({ title, id }) => [plain(title), `#/${id}`]),
    );
    const landmarks = ofRole(all, 'banner', 'main', 'contentinfo');
    expect(landmarks.map(({ role }) => role)).toEqual(['banner', 'main', 'contentinfo']);
    const inFoot = ofRole(landmarks[2]?.inside ?? [], 'link').map(({ name }) => name);
    expect(inFoot).toEqual(['Lisenser']);
    await expectLanguages(page);
  });

  await test.step('print view: findings, tables, and links that are named for their place', async () => {
    await open(page, `/?visning=utskrift&kommune=${KOMMUNE}`);
    await expect(page).toHaveTitle(`Haram – ${TITLE}`);
    const all = await hear();
    expectFigures(all, slides, false);
    const figures = slides.flatMap((slide) => slide.figures);
    expect(ofRole(all, 'table').length).toBeGreaterThanOrEqual(figures.length);
    const headings = ofRole(all, 'heading').map(({ name }) => name);
    for (const { title } of [...slides, ...figures]) {
      expect(
        headings.some((name) => name.endsWith(plain(title))),
        title,
      ).toBe(true);
    }
    const links = ofRole(all, 'link');
    expect(links.length).toBeGreaterThan(40);
    const places = new Map<string, Set<string>>();
    for (const { name, url } of links) places.set(name, (places.get(name) ?? new Set()).add(url));
    expect([...places].filter(([, urls]) => urls.size > 1)).toEqual([]);
    const empty = /^(her|lenke|les mer|mer|klikk.*)$/i;
    expect([...places.keys()].filter((name) => empty.test(name))).toEqual([]);
    await expectLanguages(page);
  });

  await test.step("the speaker's page", async () => {
    await open(page, `/?visning=taler&kommune=${KOMMUNE}#/redningen`);
    await expect(page).toHaveTitle('Taler: Innvandring er redningen!');
    const all = await hear();
    // The slides in little are for the eye: what they find stands in words beside them.
    expect(ofRole(all, 'image').map(({ name }) => name)).toEqual([]);
    expect(ofRole(all, 'region').map(({ name }) => name)).toEqual(['Notater', 'Lysbildene']);
    await page.goto('about:blank');
    await open(page, `/?visning=taler&kommune=${KOMMUNE}#/for-passive`);
    await expectLanguages(page);
  });

  expect(names.size).toBeGreaterThan(10);
  const several = [...names].filter(([, all]) => all.size > 1).map(([text, all]) => [text, ...all]);
  expect(several).toEqual([]);
});

for (const visning of ['presentasjon', 'les']) {
  test(`${visning}: the dialogs are called what the button says, and all in them has a name`, async ({
    page,
  }) => {
    await open(page, `/?visning=${visning}&kommune=${KOMMUNE}`);
    const of = (name: string) => figure(page, name).getByRole('button', { name: /^Tall/ });
    for (const [button, title] of [
      [page.getByRole('button', { name: /^Ord/ }), 'Ord i presentasjonen'],
      [page.getByRole('button', { name: /^Hjelp/ }), 'Hjelp'],
      [page.getByRole('button', { name: 'Regelen og forbeholdet' }), 'Regelen og forbeholdet'],
      [of('redningen-kart'), 'Vekst i kommunene, med og uten innvandrerne'],
      [of('redningen-sentralitet'), 'Klassene etter sentralitet 2008'],
    ] as const) {
      await button.click();
      await expect(page.getByRole('dialog', { name: title, exact: true })).toBeVisible();
      const [dialog] = ofRole(await spoken(page), 'dialog');
      expect(nameless(dialog?.inside ?? [])).toEqual([]);
      expect(mislabelled(dialog?.inside ?? [])).toEqual([]);
      expect(headless(dialog?.inside ?? [])).toEqual([]);
      expect(ofRole(dialog?.inside ?? [], 'heading')[0]?.name).toBe(title);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });

  test(`${visning}: the search, the list, each suggestion and the number of hits are in words`, async ({
    page,
  }) => {
    await open(page, `/?visning=${visning}`);
    if (visning === 'presentasjon') await openSearch(page);
    const search = page.locator(':is(.search-dialog, .read-bar)').getByRole('search');
    const field = search.getByRole('combobox', { name: 'Kommune' });
    await expect(field).toHaveAccessibleDescription(/pil opp og ned .* Enter/);
    await field.fill('ålesund');
    await expect(search.getByRole('option').first()).toBeVisible();
    const options = ofRole(await spoken(page), 'option');
    expect(options.length).toBeGreaterThan(0);
    expect(nameless(await spoken(page))).toEqual([]);
    expect(options[0]?.name).toMatch(/^Ålesund/);
    await expect(search.getByRole('status').filter({ hasText: /treff/ })).toHaveText(
      new RegExp(`^${options.length} treff`),
    );
    await field.fill('xyzzy');
    await expect(search.getByRole('status').filter({ hasText: /treff/ })).toHaveText(/Ingen treff/);
  });
}
