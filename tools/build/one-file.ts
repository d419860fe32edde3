/**
 * `npm run build:enfil`: puts the whole deck in one HTML file that can be opened with a double
 * click. It contains scripts, styles, fonts, data and icon, and its policy allows no requests.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { root } from '../args';
import { LICENCES } from './licences';
import { oneFilePolicy, policyText } from './policy';

const NAME = 'innvandring-er-redningen.html';
/** The link to the page's icon, which Vite does not put into the page by itself. */
const ICON = /(<link rel="icon" href=")\/([^"]+)/;

/** The Vite plugin that puts all files of the build into the page. */
export function oneFile(): Plugin {
  return {
    name: 'one-file',
    apply: 'build',
    enforce: 'post',
    config: ({ build }) => ({
      build: {
        outDir: build?.outDir ?? 'dist-enfil',
        // Fonts and pictures become data: addresses, and there is only one style sheet and one
        // script.
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        cssCodeSplit: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    // Must run before Vite makes the icon a separate file, and with it a logo that is the same
    // picture.
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace(ICON, (_, before: string, name: string) => {
          const picture = readFileSync(join(root, name)).toString('base64');
          return `${before}data:image/png;base64,${picture}`;
        }),
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = take(bundle, 'index.html');
        const linked = (name: string) => take(bundle, name);
        const fault = (what: string) => this.error(`the page has ${what}`);
        const source =
          inline(page, linked, (code) => void this.parse(code)) ?? fault('no script or no style');
        const notices = comment(take(bundle, LICENCES));
        const left = Object.keys(bundle);
        if (left.length) fault(`files outside it: ${left.join(', ')}`);
        this.emitFile({ type: 'asset', fileName: NAME, source: source + notices });
      },
    },
  };
}

/**
 * Puts the script and the style sheet into the page. Null when the page has no link to one of them.
 */
function inline(
  html: string,
  linked: (name: string) => string,
  parse: (code: string) => void,
): string | null {
  const [scriptTag, scriptName] = /<script [^>]*src="\.\/([^"]+)"[^>]*><\/script>/.exec(html) ?? [];
  const [styleTag, styleName] =
    /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/.exec(html) ?? [];
  if (!scriptTag || !scriptName || !styleTag || !styleName) return null;
  const script = safeScript(linked(scriptName));
  // The escaping is correct inside strings. Parsing stops the build if it has broken other code.
  parse(script);
  const style = linked(styleName).replace(/<\/(?=style)/gi, '<\\/');
  const policy = policyText(oneFilePolicy(hashOf(script), hashOf(style)));
  return html
    .replace(/(<meta charset[^>]*>)/, (charset) => `${charset}\n    ${policyTag(policy)}`)
    .replace(scriptTag, () => `<script type="module">${script}</script>`)
    .replace(styleTag, () => `<style>${style}</style>`);
}

/** Escapes text in strings that looks like a script tag, which would end the script too early. */
export const safeScript = (code: string): string =>
  code.replace(/\r\n?/g, '\n').replace(/<(?=\/?script)/gi, '\\x3C');

/** Puts a text in an HTML comment that it cannot end. */
const comment = (text: string): string =>
  `<!--\n${text.replace('\uFEFF', '').replaceAll('--', '- -')}-->\n`;

/** The hash of a script or style in the form of a Content-Security-Policy. */
export const hashOf = (text: string): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

const policyTag = (policy: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;

/** Removes a file from the bundle and returns its text. Throws when the bundle does not have it. */
function take(bundle: Rolldown.OutputBundle, name: string): string {
  const file = bundle[name];
  if (!file) throw new Error(`${name} was not built`);
  delete bundle[name];
  return file.type === 'chunk' ? file.code : Buffer.from(file.source).toString();
}
