/** The whole talk, every slide and step, as the room sees it. */
import { deck } from '../../slides';
import { current, expect, open, ready, test } from './deck';
import { Comparison } from './drawn';

/** More key presses than any talk has steps. */
const MOST_STEPS = 200;

for (const kommune of ['', '1580', '5001']) {
  test(`every slide and step of the talk${kommune && `, with ${kommune}`}`, async ({
    tab,
    host,
    engineName,
  }) => {
    const comparison = new Comparison(engineName, `talk${kommune}`);
    await open(tab, host, kommune && `?kommune=${kommune}`);
    const seen: string[] = [];
    for (let i = 0; i < MOST_STEPS; i++) {
      const at = await current(tab);
      if (at === seen.at(-1)) break;
      seen.push(at);
      await comparison.look(tab, at, 'section.slide.present');
      await tab.press('PageDown');
      await ready(tab);
    }
    expect([...new Set(seen.map((at) => at.split(' ')[0]))]).toEqual(deck.map(({ id }) => id));
    comparison.finish();
  });
}
