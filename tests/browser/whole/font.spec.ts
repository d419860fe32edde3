/**
 * Every character is in the bundled font, so no machine shows one of its own fonts or an empty box.
 */
import { expect, type Page, test } from '@playwright/test';
import { deck } from '../../../slides';
import { open, turnTo } from '../deck';
import { drawAll } from '../layout';
import { rememberWriting } from '../writing';

const ids = deck.map(({ id }) => id);

/** The characters on the page, each with a text that has it, and the texts in other fonts. */
function signs(page: Page) {
  return page.evaluate(() => {
    const own = /^"Source Sans 3 Variable"/;
    const found: Record<string, string> = {};
    const otherwise: string[] = [];
    const note = (text: string, family: string) => {
      if (!own.test(family)) otherwise.push(`${family}: ${text}`);
      for (const sign of text.replace(/\s/g, '')) found[sign] ??= text.trim().slice(0, 60);
    };
    for (const element of document.querySelectorAll('body, body *')) {
      if (!element.checkVisibility()) continue;
      const { fontFamily } = getComputedStyle(element);
      for (const node of element.childNodes) {
        if (node instanceof Text && node.data.trim()) note(node.data, fontFamily);
      }
      for (const beside of ['::before', '::after', '::marker']) {
        const { content, fontFamily: family } = getComputedStyle(element, beside);
        for (const [, text = ''] of content.matchAll(/"([^"]+)"/g)) note(text, family);
      }
    }
    for (const canvas of document.querySelectorAll('canvas')) {
      for (const { text, font } of canvas.writing ?? []) note(text, font.replace(/^.*px /, ''));
    }
    return { found, otherwise };
  });
}

/**
 * The characters that are drawn with another font than the bundled one, each with a text that has
 * it.
 */
async function foreign(page: Page, known: Record<string, string>): Promise<string[]> {
  await page.evaluate((all) => {
    document.body.replaceChildren(
      ...all.map((sign) => Object.assign(document.createElement('span'), { textContent: sign })),
    );
  }, Object.keys(known));
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: 'body > span',
  });
  const found: string[] = [];
  for (const [i, sign] of Object.keys(known).entries()) {
    const nodeId = nodeIds[i] ?? 0;
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    if (!fonts.length || fonts.some(({ isCustomFont }) => !isCustomFont))
      found.push(`${sign} i «${known[sign]}»`);
  }
  return found;
}

test('only the bundled font', async ({ page }) => {
  test.setTimeout(180_000);
  await rememberWriting(page);
  const known: Record<string, string> = {};
  const collect = async () => {
    const { found, otherwise } = await signs(page);
    expect(otherwise).toEqual([]);
    Object.assign(known, found);
  };
  await open(page, '/?visning=utskrift&kommune=1580');
  await collect();
  await open(page, '/?visning=les&kommune=1580');
  await drawAll(page, ids);
  await collect();
  await open(page, '/?kommune=1580');
  for (const id of ids) {
    await turnTo(page, id);
    await collect();
  }
  expect(Object.keys(known).length).toBeGreaterThan(70);
  expect(await foreign(page, known)).toEqual([]);
});
