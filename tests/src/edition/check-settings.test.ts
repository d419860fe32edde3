import { describe, expect, test } from 'vitest';
import { deck } from '../../../slides';
import { checkSettings, type Known } from '../../../src/edition/check-settings';
import { figureAddress, selectSlides, shareAddress } from '../../../src/edition/edition';
import { decodeState, encodeState, initialState } from '../../../src/state/state';
import { settings } from '../../standard-settings';
import { kommuner } from '../data/bundled';

const at = (publicAddress: string, kommune: string | null, own = '') =>
  shareAddress({ publicAddress, kommune: own }, kommune);

test('without a public address there is nothing to share', () => {
  expect(at('', null)).toBeNull();
  expect(at('', '1580')).toBeNull();
});

test.each([
  ['https://eksempel.no/', null, 'https://eksempel.no/?visning=les'],
  ['https://eksempel.no/', '1580', 'https://eksempel.no/?visning=les&kommune=1580'],
  ['https://eksempel.no/d/', '0301', 'https://eksempel.no/d/?visning=les&kommune=0301'],
  [
    'https://eksempel.no/d/index.html',
    '1580',
    'https://eksempel.no/d/index.html?visning=les&kommune=1580',
  ],
])('%s on %s is shared as %s', (address, kommune, expected) => {
  expect(at(address, kommune)).toBe(expected);
});

test('the shared address opens the reading view on the municipality', () => {
  const { search } = new URL(at('https://eksempel.no/', '1580') ?? '');
  const { state, messages } = decodeState(search, kommuner);
  expect(state).toMatchObject({ visning: 'les', kommune: '1580' });
  expect(messages).toEqual([]);
});

test.each([
  ['https://a.no/d/', 'https://a.no/d/figur.html?figur=x'],
  ['https://a.no/d/?b=c', 'https://a.no/d/figur.html?figur=x'],
  ['https://a.no/d/index.html', 'https://a.no/d/index.html?figur=x'],
  ['file:///d/innvandring-er-redningen.html', 'file:///d/innvandring-er-redningen.html?figur=x'],
])('the page of one figure of the deck at %s is %s', (deckAddress, expected) => {
  expect(figureAddress(deckAddress, '?figur=x')).toBe(expected);
});

test('an edition with a municipality of its own shares the one that is chosen, or none', () => {
  expect(at('https://eksempel.no/', '1806', '1580')).toContain('&kommune=1806');
  expect(at('https://eksempel.no/', null, '1580')).toBe(
    'https://eksempel.no/?visning=les&kommune=',
  );
});

describe('an address and the municipality of the edition', () => {
  const open = (search: string, own: string) => decodeState(search, kommuner, own);

  test.each([
    ['', '', null],
    ['', '1580', '1580'],
    ['', '1534', '1580'],
    ['?kommune=1806', '1580', '1806'],
    ['?kommune=', '1580', null],
    ['?kommune=', '', null],
    ['?fra=2005&til=2010', '1580', '1580'],
  ])('«%s» in an edition of «%s» opens on %s', (search, own, expected) => {
    expect(open(search, own)).toMatchObject({ state: { kommune: expected }, messages: [] });
  });

  test('an unknown one in the address is named, and the own does not take its place', () => {
    const { state, messages } = open('?kommune=9999', '1580');
    expect(state.kommune).toBeNull();
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('«9999»');
  });

  test.each([null, '1580', '1806'])('%s survives the address and back', (kommune) => {
    for (const own of ['', '1580']) {
      const search = encodeState({ ...initialState, kommune }, own);
      expect(open(search, own).state.kommune).toBe(kommune);
    }
  });

  test('what is chosen is said, so that the address means the same in another edition', () => {
    expect(encodeState({ ...initialState, kommune: '1580' }, '1580')).toBe('?kommune=1580');
    expect(encodeState({ ...initialState, kommune: null }, '1580')).toBe('?kommune=');
    expect(encodeState({ ...initialState, kommune: null }, '')).toBe('');
  });
});

describe('the slides that are shown', () => {
  const ids = (wanted: 'alle' | string[]) => selectSlides(deck, wanted).map(({ id }) => id);

  test('all of them, as they stand', () => {
    expect(selectSlides(deck, 'alle')).toBe(deck);
    expect(ids(deck.map(({ id }) => id))).toEqual(ids('alle'));
  });

  test('some, in the order given', () => {
    expect(ids(['lykke-til', 'redningen', 'akershus'])).toEqual([
      'lykke-til',
      'redningen',
      'akershus',
    ]);
  });

  test('a name that no slide has is passed over; of none at all, all are shown', () => {
    expect(ids(['akershus', 'finnes-ikke'])).toEqual(['akershus']);
    expect(ids(['finnes-ikke'])).toEqual(ids('alle'));
  });
});

describe('the check of the settings', () => {
  const known: Known = {
    slides: deck.map(({ id }) => id),
    kommuner,
    hasFile: (path) => path === 'assets/logo.svg',
  };
  const faults = (changes: object) =>
    checkSettings({ ...settings, ...changes }, known).map(
      ({ setting, message }) => `${setting} ${message}`,
    );

  test('finds nothing wrong with the deck as it comes', () => {
    expect(faults({})).toEqual([]);
  });

  test('finds nothing wrong with an edition that uses all of them', () => {
    expect(
      faults({
        contact: 'Kari Nordmann, kari@haram.kommune.no',
        logo: { file: 'assets/logo.svg', alt: 'Haram kommune' },
        publicAddress: 'https://www.haram.kommune.no/innvandring/?a=b',
        accessibilityStatement: 'https://uustatus.no/nb/erklaringer/publisert/1',
        author: 'Haram kommune',
        kommune: '1534',
        slides: ['redningen', 'lykke-til'],
        embeddedBy: ['https://www.haram.kommune.no', '*'],
      }),
    ).toEqual([]);
    expect(faults({ logo: { file: 'data:image/png;base64,AAAA', alt: 'x' } })).toEqual([]);
  });

  test.each([
    [{ kontakt: '' }, 'kontakt does not exist; there are contact, logo, publicAddress,'],
    [{ contact: undefined }, 'contact must be a text'],
    [{ author: 5 }, 'author must be a text'],
    [{ contact: 'a\nb' }, 'contact must be one line'],
    [{ logo: 'assets/logo.svg' }, "logo must be { file: 'assets/…', alt: '…' }"],
    [{ logo: { file: 'assets/annen.svg', alt: 'x' } }, 'and there is no such file'],
    [{ logo: { file: '../logo.svg', alt: 'x' } }, 'logo.file is «../logo.svg»: give an svg'],
    [{ logo: { file: 'https://a.no/b.png', alt: 'x' } }, 'in the folder assets'],
    [{ logo: { file: 'data:text/html,x', alt: 'x' } }, 'logo.file is «data:text/html,x»'],
    [{ logo: { file: 'assets/logo.svg', alt: ' ' } }, 'logo.alt must say what the logo shows'],
    [{ publicAddress: 'www.haram.no' }, 'publicAddress is «www.haram.no»: write a whole address'],
    [{ publicAddress: 'http://haram.no' }, 'https://'],
    [{ publicAddress: 'https://haram.no/#/redningen' }, 'nothing after a #'],
    [{ publicAddress: 'javascript:alert(1)' }, 'publicAddress is «javascript:alert(1)»'],
    [{ accessibilityStatement: 'uustatus.no' }, 'accessibilityStatement is «uustatus.no»'],
    [{ kommune: '9999' }, 'kommune is «9999»: give the number of a municipality'],
    [{ kommune: 'Haram' }, 'kommune is «Haram»'],
    [{ kommune: '1850' }, "(Tysfjord), which was divided: choose '1806' (Narvik) or '1875'"],
    [{ slides: [] }, 'slides is empty'],
    [{ slides: 'redningen' }, "slides must be 'alle', or a list of names"],
    [{ slides: [1] }, "slides must be 'alle', or a list of names"],
    [{ slides: ['redningen', 'redningen'] }, 'slides names «redningen» twice'],
    [{ embeddedBy: 'https://a.no' }, 'embeddedBy must be a list of addresses'],
    [{ embeddedBy: ['http://a.no'] }, 'embeddedBy has «http://a.no»: write https://'],
    [{ embeddedBy: ['https://a.no/side'] }, 'the name alone'],
    [{ embeddedBy: ["https://a.no; script-src 'x'"] }, 'embeddedBy has'],
  ])('%o: one fault, which says what is wrong', (changes, expected) => {
    const found = faults(changes);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  test('an unknown slide is named, and so are those that there are', () => {
    const [fault] = faults({ slides: ['redningen', 'hold-det'] });
    expect(fault).toContain('names «hold-det»');
    for (const id of known.slides) expect(fault).toContain(id);
  });

  test('several faults are told at once', () => {
    expect(faults({ publicAddress: 'x', kommune: '1' })).toHaveLength(2);
  });

  test.each([null, undefined, [], 'x'])('%o is no settings', (given) => {
    expect(checkSettings(given, known)).toHaveLength(1);
  });
});
