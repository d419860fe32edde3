/**
 * The whole talk with a municipality chosen, for six of them. Every number about it is worked out
 * again in `kommuner/`, from the input tables and by other means than the deck's own measures.
 */
import { expect, test } from '@playwright/test';
import { deck } from '../../slides';
import { current, open, plain, ready } from './deck';
import { akershus } from './kommuner/akershus';
import { derforBlirViHer } from './kommuner/derfor-blir-vi-her';
import { forPassive } from './kommuner/for-passive';
import { holdtDet } from './kommuner/holdt-det';
import { kunnskapsbasert } from './kommuner/kunnskapsbasert';
import { lykkeTil } from './kommuner/lykke-til';
import { type Check, own } from './kommuner/own';
import { redningen } from './kommuner/redningen';
import { seAvis } from './kommuner/se-avis';
import { tilflyttingsarbeid } from './kommuner/tilflyttingsarbeid';
import { tilflyttingshierarkiet } from './kommuner/tilflyttingshierarkiet';
import { ulikOppmerksomhet } from './kommuner/ulik-oppmerksomhet';
import { kommune } from './tall';

/** What each slide is to say of a municipality. */
const CHECKS: Record<string, Check> = {
  redningen,
  'holdt-det': holdtDet,
  'derfor-blir-vi-her': derforBlirViHer,
  tilflyttingsarbeid,
  tilflyttingshierarkiet,
  'se-avis': seAvis,
  'ulik-oppmerksomhet': ulikOppmerksomhet,
  akershus,
  'for-passive': forPassive,
  'lykke-til': lykkeTil,
  kunnskapsbasert,
};

for (const code of ['1580', '1579', '3224', '1806', '0301', '1151']) {
  const [, name] = kommune(code, 2024);

  test(`${name} (${code}) gjennom alle lysbildene: hvert tall er regnet ut på nytt`, async ({
    page,
  }) => {
    test.slow();
    const me = own(code);
    const slides = deck.map(({ id }) => id);
    expect(Object.keys(CHECKS).sort()).toEqual([...slides].sort());
    await open(page, `/?kommune=${code}`);
    for (const slide of slides) {
      // Statements come one by one on slide 2.
      for (let i = 0; (await current(page)) !== slide && i < 6; i++) {
        await page.keyboard.press('PageDown');
        await ready(page);
      }
      expect(await current(page)).toBe(slide);
      await expect(page.locator('.deck-bar .kommune-chosen')).toContainText(name);
      await test.step(slide, () => CHECKS[slide]?.(page, me));
    }
    expect(plain(page.url())).toContain(`kommune=${code}`);
  });
}
