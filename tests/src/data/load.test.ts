/**
 * Every data file in turn is missing or damaged, and loaded in the same way as in the page. The
 * figures that need it say so in Norwegian, the others stay the same, and no number is made up.
 */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { deck } from '../../../slides';
import type { Figure } from '../../../src/figure/figure';
import { initialState } from '../../../src/state/state';
import {
  DAMAGES,
  type DataFile,
  FILES,
  files,
  OF_THE_COUNTRY,
  withoutCountry,
} from '../../tools/data/damage';
import { text } from './bundled';
import { tables } from './tables';

const state = { ...initialState, kommune: '1580' };
const specs = deck.flatMap((slide) => [...slide.figures, ...(slide.more?.figures ?? [])]);
const whole = new Map(specs.map((spec) => [spec.name, spec.build(tables, state)]));

const nameOf = (file: DataFile): string =>
  `${file}.${file.startsWith('norge-') ? 'topojson' : 'json'}`;
/** As the page names the text of a file. */
const importOf = (file: DataFile): string => `../../../data/${nameOf(file)}?raw`;
const textOf = (file: DataFile): string => text(nameOf(file));

/** The loading of the page, from the beginning, with one file as given; null when it is missing. */
async function loading(id: string, content: string | null) {
  vi.resetModules();
  vi.doMock(id, () => {
    if (content === null) throw new Error('404');
    return { default: content };
  });
  return await import('../../../src/data/load');
}

/** Each figure, or what its fault says. */
async function figures(id: string, content: string | null): Promise<Map<string, Figure | string>> {
  const { loadData, loadBorders } = await loading(id, content);
  const found = new Map<string, Figure | string>();
  for (const spec of specs) {
    try {
      const figure = spec.build(await loadData(spec.needs), state);
      const { encoding } = figure;
      if (encoding.type === 'map') {
        await loadBorders(encoding.vintage, encoding.level);
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
  for (const file of files) vi.doUnmock(importOf(file));
});

test('every file of the deck is damaged here; whole ones give all figures', async () => {
  const named = Object.values(FILES).filter((name) => typeof name === 'string');
  expect(named.sort()).toEqual(Object.keys(tables).sort());
  expectContained(await figures(importOf('kommuner'), textOf('kommuner')), 'kommuner', []);
});

describe.each(files)('%s', (file) => {
  const failing = needing(file);

  test('missing', async () => {
    expect(failing.length).toBeGreaterThan(0);
    const now = await figures(importOf(file), null);
    expectContained(now, file, failing);
    expect(now.get(failing[0] ?? '')).toContain('lot seg ikke hente');
  });

  for (const [how, damage] of Object.entries(DAMAGES)) {
    const damaged = damage(file, textOf(file));
    if (damaged === null) continue;
    test(how, async () => expectContained(await figures(importOf(file), damaged), file, failing));
  }

  const ofCountry = OF_THE_COUNTRY[file];
  if (ofCountry) {
    test('with the country hidden: nobody reckons with zero', async () => {
      expectContained(await figures(importOf(file), withoutCountry(textOf(file))), file, ofCountry);
    });
  }
});
