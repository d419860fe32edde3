/**
 * Text that is only spoken. Screen readers drop or spell out the signs that the eye reads as words,
 * so live messages, labels and values say them in words.
 */

const WORDS: readonly [sign: RegExp, word: string][] = [
  // Some readers take a no-break space for the end of a number.
  [/[\u00a0\u202f]/g, ' '],
  [/[«»]/g, ''],
  [/(\d) ?%/g, '$1 prosent'],
  [/(\d)–(?=\d)/g, '$1 til '],
  [/\+(?=\d)/g, 'pluss '],
  [/[−-](?=\d)(?<!\w[−-])/g, 'minus '],
  [/ ?→ ?/g, ' til '],
  [/ ?× ?/g, ' ganger '],
  [/ · /g, ', '],
  [/ – /g, ', '],
  [/([!?.:])\.(?!\.)/g, '$1'],
  [/ {2,}/g, ' '],
];

/** A text as one would say it: «14,8 prosent», «2008 til 2013», «minus 190», no quotation marks. */
export const spoken = (text: string): string =>
  WORDS.reduce((said, [sign, word]) => said.replace(sign, word), text).trim();
