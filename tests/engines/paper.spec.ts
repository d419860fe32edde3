/** The print view on screen: every page is drawn, and nothing on it is cut off. */
import { deck } from '../../slides';
import { open, test } from './deck';
import { Comparison } from './drawn';

test('every page to be printed', async ({ tab, host, engineName }) => {
  await open(tab, host, '?visning=utskrift&kommune=1580');
  const comparison = new Comparison(engineName, 'paper', true);
  for (const { id } of deck) await comparison.look(tab, id, `#${id}`);
  comparison.finish();
});
