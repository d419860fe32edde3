/**
 * Each data file in turn missing or damaged, loaded as the page loads it: the figures that need it
 * say so in Norwegian, all the others are what they were, and no number is made up.
 */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { deck } from '../../slides';
import { overviewOf } from '../../src/build/overview';
import { packArcs } from '../../src/data/arcs';
import type { Figure } from '../../src/figure/figure';
import { initialState } from '../../src/state';
import { text } from './bundled';
import { DAMAGES, type DataFile, FILES, files, OF_THE_COUNTRY, withoutCountry } from './damage';
import { tables } from './tables';

const state = { ...initialState, kommune: '1580' };
const specs = deck.flat().flatMap((slide) => [...slide.figures, ...(slide.more?.figures ?? [])]);
const whole = new Map(specs.map((spec) => [spec.name, spec.build(tables, state)]));

/** As the page names the text of a file. */
const importsOf = (file: DataFile): string[] =>
  file.startsWith('norge-')
    ? [`../../data/${file}.topojson?${file === 'norge-2013' ? 'oversikt=-11' : 'pakket'}`]
    : file === 'befolkning-1986-2015'
      ? [`../../data/${file}.json?raw`, `../../data/${file}.json?aar=2008,2013`]
      : [`../../data/${file}.json?raw`];
const LINES = '../../data/norge-2013.topojson?linjer';
/** As the build makes it; the lines of 2013 are in a file of their own. */
function textOf(file: DataFile): string {
  const own = text(`${file}.${file.startsWith('norge-') ? 'topojson' : 'json'}`);
  if (file !== 'norge-2013') return own;
  const { arcs: _, ...rest } = JSON.parse(own);
  return JSON.stringify({ ...rest, overview: overviewOf(2013, own, -11) });
}

/** The loading of the page, from the beginning, with one file as given; null when it is missing. */
async function loading(ids: readonly string[], content: string | null) {
  vi.resetModules();
  for (const id of ids) {
    vi.doMock(id, () => {
      if (content === null) throw new Error('404');
      return { default: content };
    });
  }
  return await import('../../src/data/load');
}

/** Each figure, or what its fault says. */
async function figures(
  ids: readonly string[],
  content: string | null,
): Promise<Map<string, Figure | string>> {
  const { loadData, loadBorders } = await loading(ids, content);
  const found = new Map<string, Figure | string>();
  for (const spec of specs) {
    try {
      const figure = spec.build(await loadData(spec.needs, spec.years?.(state)), state);
      const { encoding } = figure;
      if (encoding.type === 'map') {
        await (await loadBorders(encoding.vintage, encoding.level)).lines.load();
      }
      found.set(spec.name, figure);
    } catch (error) {
      const { name, message } = error as Error;
      found.set(spec.name, `${name}: ${message}`);
    }
  }
  return found;
}

/** The figures that cannot do without a file. */
function needing(file: DataFile): string[] {
  const what = FILES[file];
  return specs.flatMap(({ name, needs }) => {
    if (typeof what === 'string') return needs.includes(what) ? name : [];
    const encoding = whole.get(name)?.encoding;
    const drawn =
      encoding?.type === 'map' && (what as readonly number[]).includes(encoding.vintage);
    return drawn ? name : [];
  });
}

function expectContained(now: Map<string, Figure | string>, file: DataFile, failing: string[]) {
  const failed = [...now].flatMap(([name, figure]) => (typeof figure === 'string' ? name : []));
  expect(failed.sort()).toEqual([...failing].sort());
  for (const name of failing) {
    expect(now.get(name)).toMatch(/^DataError: Datafilen «[^»]+» kan ikke brukes: .+\.$/);
    expect(now.get(name)).toContain(`«${file}»`);
  }
  for (const [name, figure] of now) {
    if (!failing.includes(name)) expect(figure, name).toEqual(whole.get(name));
  }
}

beforeEach(() => {
  for (const id of [...files.flatMap(importsOf), LINES]) vi.doUnmock(id);
});

test('every file of the deck is damaged here; whole ones give all figures', async () => {
  const named = Object.values(FILES).filter((name) => typeof name === 'string');
  expect(named.sort()).toEqual(Object.keys(tables).sort());
  expectContained(await figures(importsOf('kommuner'), textOf('kommuner')), 'kommuner', []);
});

describe.each(files)('%s', (file) => {
  const failing = needing(file);

  test('mangler', async () => {
    expect(failing.length).toBeGreaterThan(0);
    const now = await figures(importsOf(file), null);
    expectContained(now, file, failing);
    expect(now.get(failing[0] ?? '')).toContain('lot seg ikke hente');
  });

  for (const [how, damage] of Object.entries(DAMAGES)) {
    const damaged = damage(file, textOf(file));
    if (damaged === null) continue;
    test(how, async () => expectContained(await figures(importsOf(file), damaged), file, failing));
  }

  const ofCountry = OF_THE_COUNTRY[file];
  if (ofCountry) {
    test('har skjult tall for landet: ingen regner med null', async () => {
      expectContained(
        await figures(importsOf(file), withoutCountry(textOf(file))),
        file,
        ofCountry,
      );
    });
  }
});

test.each([
  ['mangler', null, 'lot seg ikke hente'],
  ['er avkortet', packArcs(JSON.parse(text('norge-2013.topojson')).arcs).slice(0, -1), 'avkortet'],
])('linjene i norge-2013 %s: kart som trenger dem, sier det', async (_, content, why) => {
  const failing = needing('norge-2013');
  const now = await figures([LINES], content);
  expectContained(now, 'norge-2013', failing);
  expect(now.get(failing[0] ?? '')).toContain(why);
});
