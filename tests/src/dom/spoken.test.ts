/** What is only spoken is written as one would say it. */
import { expect, test } from 'vitest';
import { spoken } from '../../../src/dom/spoken';

test.each([
  ['Rælingen: 14,8 % innvandrere i 2013', 'Rælingen: 14,8 prosent innvandrere i 2013'],
  ['Haram 2008–2013: +403 innbyggere', 'Haram 2008 til 2013: pluss 403 innbyggere'],
  ['uten innvandrere −190', 'uten innvandrere minus 190'],
  ['klasse «Reddet»', 'klasse Reddet'],
  ['5\u00a0051\u00a0275 innbyggere', '5 051 275 innbyggere'],
  ['4,7\u00a0%', '4,7 prosent'],
  ['→ Noe sentrale', 'til Noe sentrale'],
  ['lykke til!. 212 av 357', 'lykke til! 212 av 357'],
  ['Kárášjohka – Karasjok', 'Kárášjohka, Karasjok'],
  ['Midt-Telemark hadde 0–19 år: −2,5', 'Midt-Telemark hadde 0 til 19 år: minus 2,5'],
  ['1. januar', '1. januar'],
])('%s', (written, said) => expect(spoken(written)).toBe(said));
