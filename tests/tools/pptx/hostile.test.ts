/** Names that are markup or formulas stay text in every part of the file. */
import { strFromU8 } from 'fflate';
import { expect, test, vi } from 'vitest';
import { presentationBytes } from '../../../tools/pptx/presentation';
import { settings } from '../../standard-settings';
import { opened } from './opened';

const HOSTILE = '=1+1</a:t><i>&amp;]]>Haram';

vi.mock('../../../data/kommuner.json?raw', async (original) => {
  const { default: text } = await original<{ default: string }>();
  return { default: text.replaceAll('Haram', HOSTILE) };
});

test('a municipality with such a name is named so, and nothing else comes of it', async () => {
  const publicAddress = 'https://www.eksempel.no/a&b/?c="d"';
  const hostile = { ...settings, author: HOSTILE, contact: `@${HOSTILE}`, publicAddress };
  const bytes = await presentationBytes(hostile, '?kommune=1580', new Date(0));
  // Throws when any part is not well formed.
  const { files, slides } = opened(bytes);
  const texts = slides.flatMap(({ paragraphs }) => paragraphs).join('\n');
  expect(texts).toContain(`${HOSTILE}: folketallet økte med`);
  expect(texts).toContain(`@${HOSTILE}`);
  expect(texts).toContain('https://www.eksempel.no/a&b/?c=%22d%22&visning=les&kommune=1580');
  expect(slides.map(({ notes }) => notes).join()).toContain(`${HOSTILE}: folketallet økte med`);
  const named = slides.flatMap(({ charts }) =>
    charts.flatMap(({ categories, series }) => [...categories, ...series.map(({ name }) => name)]),
  );
  expect(named.join()).toContain(HOSTILE);
  for (const [path, content] of Object.entries(files)) {
    if (/\.(xml|rels|svg)$/.test(path)) expect(strFromU8(content), path).not.toContain('<i>');
  }
}, 120_000);
