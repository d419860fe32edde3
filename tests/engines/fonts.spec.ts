/**
 * Bold is drawn bold, on canvas too. Firefox once rejected the font's variations, and drew every
 * weight alike.
 */
import { expect, open, test } from './deck';

/** Each weight is at least this much wider than the one before; Source Sans 3 is 1.02 to 1.05. */
const WIDER = 1.015;

test('semibold and bold are wider than regular, in the page and on canvas', async ({
  tab,
  host,
}) => {
  await open(tab, host);
  const { page, canvas } = await tab.run(async () => {
    const span = document.createElement('span');
    span.textContent = 'Innvandring er redningen!';
    span.style.cssText = 'position: fixed; font-size: 100px; white-space: nowrap';
    document.body.append(span);
    const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    const widths = { page: [] as number[], canvas: [] as number[] };
    for (const weight of ['400', '600', '700']) {
      const font = `${weight} 100px "Source Sans 3 Variable"`;
      await document.fonts.load(font);
      span.style.fontWeight = weight;
      context.font = font;
      widths.page.push(span.getBoundingClientRect().width);
      widths.canvas.push(context.measureText(span.textContent).width);
    }
    return widths;
  });
  for (const [regular = 0, semibold = 0, bold = 0] of [page, canvas]) {
    expect(semibold / regular).toBeGreaterThan(WIDER);
    expect(bold / semibold).toBeGreaterThan(WIDER);
  }
});
