/** `import '…/befolkning-1986-2015.json?aar=2008,2013'`: a JSON-stat file with only those years. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const QUERY = /^(.+\.json)\?aar=([\d,]+)$/;

interface JsonStat {
  size: [number, number, number];
  id: string[];
  dimension: Record<string, { category: { index: string[]; label: Record<string, string> } }> & {
    Tid: { category: { index: string[]; label: Record<string, string> } };
  };
  value: (number | null)[];
  status?: Record<string, string>;
}

/** A dataset of our shape cut down to some of its times; regions are named by `kommuner.json`. */
export function withYears<Dataset extends JsonStat>(dataset: Dataset, years: string[]): Dataset {
  const { category } = dataset.dimension.Tid;
  const at = years.map((year) => category.index.indexOf(year));
  if (at.includes(-1)) throw new Error(`The file does not have all of ${years.join(', ')}.`);
  const [regions, variables, times] = dataset.size;
  const kept: number[] = [];
  for (let row = 0; row < regions * variables; row++) {
    for (const i of at) kept.push(row * times + i);
  }
  const status: Record<string, string> = {};
  kept.forEach((from, to) => {
    const symbol = dataset.status?.[from];
    if (symbol) status[to] = symbol;
  });
  const label = Object.fromEntries(years.map((year) => [year, category.label[year] ?? year]));
  const [region = ''] = dataset.id;
  const index = dataset.dimension[region]?.category.index ?? [];
  return {
    ...dataset,
    size: [regions, variables, years.length],
    dimension: {
      ...dataset.dimension,
      [region]: { category: { index, label: {} } },
      Tid: { category: { index: years, label } },
    },
    value: kept.map((i) => dataset.value[i] ?? null),
    status,
  };
}

/** Slide 1 needs two years of thirty before it can be drawn. */
export function someYears(): Plugin {
  return {
    name: 'some-years',
    enforce: 'pre',
    load(id) {
      const [, file, years] = QUERY.exec(id) ?? [];
      if (!file || !years) return null;
      this.addWatchFile(file);
      const dataset = withYears(JSON.parse(readFileSync(file, 'utf8')), years.split(','));
      return `export default ${JSON.stringify(JSON.stringify(dataset))};`;
    },
  };
}
