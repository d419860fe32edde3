/**
 * The settings of an edition and their check. A fault stops the build before anything is written. A
 * page that still has one, as when served by `npm run dev`, names it and ignores the setting.
 */
import type { Kommuner } from '../data/kommuner';

export interface Settings {
  contact: string;
  logo: { file: string; alt: string };
  publicAddress: string;
  accessibilityStatement: string;
  author: string;
  /** A municipality's code of 2013, 2020 or 2024. */
  kommune: string;
  slides: 'alle' | readonly string[];
  /** The origins whose pages may show a figure in a frame, or '*' for any. */
  embeddedBy: readonly string[];
}

export interface Fault {
  setting: string;
  /**
   * The rest of a sentence that begins with the setting's name, in English: the fault and its
   * remedy.
   */
  message: string;
}

/** The slides, municipalities and files that the settings may name. */
export interface Known {
  /** The names of all slides, in order. */
  slides: readonly string[];
  /** Null when the list of municipalities is damaged. Codes are then not checked. */
  kommuner: Kommuner | null;
  /** Whether a file exists, by its path from the folder of package.json. */
  hasFile(path: string): boolean;
}

const SHAPE: Record<keyof Settings, string> = {
  contact: 'a text',
  logo: "{ file: 'assets/…', alt: '…' }",
  publicAddress: 'a text',
  accessibilityStatement: 'a text',
  author: 'a text',
  kommune: 'a text',
  slides: "'alle', or a list of names",
  embeddedBy: 'a list of addresses, [] for none',
};
const IMAGE = /^assets\/[^/]+\.(svg|png|jpe?g|webp)$/;
const IMAGE_DATA = /^data:image\/(svg\+xml|png|jpeg|webp)[;,]/;

/**
 * Finds the faults of the settings; an empty list means that all is well. `given` can be anything,
 * because people write it in a text editor.
 */
export function checkSettings(given: unknown, known: Known): Fault[] {
  const faults = checkShape(given);
  if (faults.length) return faults;
  const settings = given as Settings;
  return [
    ...checkLine('contact', settings.contact),
    ...checkLine('author', settings.author),
    ...checkAddress('publicAddress', settings.publicAddress),
    ...checkAddress('accessibilityStatement', settings.accessibilityStatement),
    ...checkLogo(settings.logo, known),
    ...checkKommune(settings.kommune, known),
    ...checkSlides(settings.slides, known),
    ...checkOrigins(settings.embeddedBy),
  ];
}

function checkShape(given: unknown): Fault[] {
  if (!isRecord(given)) return [{ setting: 'settings', message: 'is not a list of settings' }];
  const names = Object.keys(SHAPE) as (keyof Settings)[];
  const faults: Fault[] = [];
  for (const name of Object.keys(given)) {
    if (!(name in SHAPE)) {
      faults.push({ setting: name, message: `does not exist; there are ${listed(names)}` });
    }
  }
  for (const name of names) {
    const value = given[name];
    const fits =
      name === 'logo'
        ? isRecord(value) && isText(value.file) && isText(value.alt)
        : name === 'slides'
          ? value === 'alle' || isTexts(value)
          : name === 'embeddedBy'
            ? isTexts(value)
            : isText(value);
    if (!fits) faults.push({ setting: name, message: `must be ${SHAPE[name]}` });
  }
  return faults;
}

function checkLine(setting: string, text: string): Fault[] {
  if (!/[\r\n]/.test(text)) return [];
  return [{ setting, message: 'must be one line' }];
}

function checkAddress(setting: string, address: string): Fault[] {
  if (address === '') return [];
  const url = URL.canParse(address) ? new URL(address) : null;
  const plain = url?.protocol === 'https:' && !url.username && !url.hash;
  if (plain) return [];
  const message = `is «${address}»: write a whole address, https://… and nothing after a #`;
  return [{ setting, message }];
}

function checkLogo({ file, alt }: Settings['logo'], { hasFile }: Known): Fault[] {
  if (file === '') return [];
  const faults: Fault[] = [];
  const fault = (setting: string, message: string) => faults.push({ setting, message });
  if (!IMAGE.test(file) && !IMAGE_DATA.test(file)) {
    const types = 'an svg, png, jpg or webp in the folder assets (assets/logo.svg)';
    fault('logo.file', `is «${file.slice(0, 60)}»: give ${types}, or a data:image address`);
  } else if (!IMAGE_DATA.test(file) && !hasFile(file)) {
    fault('logo.file', `is «${file}», and there is no such file`);
  }
  if (alt.trim() === '') {
    fault('logo.alt', "must say what the logo shows, for those who do not see it: 'Haram kommune'");
  }
  return faults;
}

function checkKommune(code: string, { kommuner }: Known): Fault[] {
  if (code === '' || !kommuner) return [];
  const found = kommuner.resolve(code);
  if (found.kind === 'one') return [];
  const message =
    found.kind === 'unknown'
      ? `is «${code}»: give the number of a municipality of 2013, 2020 or 2024, as in '1580'`
      : `is «${code}» (${found.name}), which was divided: choose ${listed(
          found.codes.map((heir) => `'${heir}' (${kommuner.name(heir)})`),
          'or',
        )}`;
  return [{ setting: 'kommune', message }];
}

function checkSlides(wanted: Settings['slides'], { slides }: Known): Fault[] {
  if (wanted === 'alle') return [];
  const fault = (message: string): Fault => ({ setting: 'slides', message });
  if (wanted.length === 0) return [fault("is empty: name at least one, or write 'alle'")];
  const unknown = wanted.filter((id) => !slides.includes(id));
  const twice = wanted.filter((id, i) => wanted.indexOf(id) !== i);
  return [
    ...unknown.map((id) =>
      fault(`names «${id}», which does not exist; there are ${listed(slides)}`),
    ),
    ...twice.map((id) => fault(`names «${id}» twice`)),
  ];
}

function checkOrigins(origins: readonly string[]): Fault[] {
  const wrong = origins.filter((one) => {
    if (one === '*') return false;
    return !URL.canParse(one) || new URL(one).origin !== one || !one.startsWith('https://');
  });
  return wrong.map((one) => ({
    setting: 'embeddedBy',
    message: `has «${one}»: write https:// and the name alone, 'https://www.eksempel.no', or '*' for all`,
  }));
}

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isText = (value: unknown): value is string => typeof value === 'string';
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function listed(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  const type = word === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat('en', { type }).format(names);
}
