/**
 * `npm run build:enfil`: the whole deck in one HTML file that opens by double click. Scripts,
 * styles, fonts, data and icon stand in it, and its policy lets it fetch nothing.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { root } from '../args';
import { LICENCES } from './licences';
import { oneFilePolicy, policyText } from './policy';

const NAME = 'innvandring-er-redningen.html';
/** The page's icon, which Vite never writes into a page. */
const ICON = /(<link rel="icon" href=")\/([^"]+)/;

export function oneFile(): Plugin {
  return {
    name: 'one-file',
    apply: 'build',
    enforce: 'post',
    config: ({ build }) => ({
      build: {
        outDir: build?.outDir ?? 'dist-enfil',
        // Fonts and pictures as data: addresses, one style sheet, one script.
        assetsInlineLimit: Number.MAX_SAFE_INTEGER,
        cssCodeSplit: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    // Before Vite makes it a file of its own, and with it a logo that is the same picture.
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

/** The page with all that it links to; null when it has no script or no style. */
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
  // Escaping is for text inside strings; code that it broke must not be written.
  parse(script);
  const style = linked(styleName).replace(/<\/(?=style)/gi, '<\\/');
  const policy = policyText(oneFilePolicy(hashOf(script), hashOf(style)));
  return html
    .replace(/(<meta charset[^>]*>)/, (charset) => `${charset}\n    ${policyTag(policy)}`)
    .replace(scriptTag, () => `<script type="module">${script}</script>`)
    .replace(styleTag, () => `<style>${style}</style>`);
}

/** A text in the data that looks like a tag must neither end the script nor begin one in it. */
export const safeScript = (code: string): string =>
  code.replace(/\r\n?/g, '\n').replace(/<(?=\/?script)/gi, '\\x3C');

/** A text for whoever reads the file itself; nothing in it ends the comment. */
const comment = (text: string): string =>
  `<!--\n${text.replace('\uFEFF', '').replaceAll('--', '- -')}-->\n`;

/** As the policy writes it: the browser compares it with what stands between the tags. */
export const hashOf = (text: string): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

const policyTag = (policy: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;

/** Takes a file out of the bundle, as text. Throws when it was not built. */
function take(bundle: Rolldown.OutputBundle, name: string): string {
  const file = bundle[name];
  if (!file) throw new Error(`${name} was not built`);
  delete bundle[name];
  return file.type === 'chunk' ? file.code : Buffer.from(file.source).toString();
}
