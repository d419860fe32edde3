/** The Content-Security-Policy of the built page, which allows nothing from elsewhere. */
import type { Plugin } from 'vite';
import { loadSettings } from './edition';

type Directives = Record<string, string>;

/** The directives that all pages share. */
const NOTHING: Directives = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/**
 * The policy of the deck on a server, which allows its own files. docs/drift.md has the same as a
 * header.
 */
export const HOSTED: Directives = {
  ...NOTHING,
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
};

/**
 * The policy of the deck in one file: only its own script and style, known by their hashes, and no
 * requests.
 */
export const oneFilePolicy = (script: string, style: string): Directives => ({
  ...NOTHING,
  'script-src': `'${script}'`,
  'style-src': `'${style}'`,
  'img-src': 'data: blob:',
  'font-src': 'data:',
});

/** The text of a policy. */
export const policyText = (directives: Directives): string =>
  Object.entries(directives)
    .map((directive) => directive.join(' '))
    .join('; ');

/** Who may show the deck's pages in a frame. It counts in a header only, not in the page. */
export const frameAncestors = (embeddedBy: readonly string[]): string =>
  `frame-ancestors ${embeddedBy.length ? ["'self'", ...embeddedBy].join(' ') : "'none'"}`;

/** The headers that the pages should have, in the form that several hosts read from the folder. */
const headers = (embeddedBy: readonly string[]): string => `/*
  Content-Security-Policy: ${policyText(HOSTED)}; ${frameAncestors(embeddedBy)}
  X-Content-Type-Options: nosniff
  Referrer-Policy: same-origin
  Cross-Origin-Opener-Policy: same-origin
`;

/** The name of the file with the headers. It is for the host alone. */
export const HEADERS = '_headers';

/**
 * The Vite plugin that writes the policy into the pages, for hosts that send no headers, and the headers
 * beside them. Only in builds, because Vite's own reload script is inline.
 */
export function contentSecurityPolicy(settings?: string): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyText(HOSTED) },
        injectTo: 'head-prepend',
      },
    ],
    async generateBundle() {
      const { embeddedBy } = await loadSettings(settings);
      this.emitFile({ type: 'asset', fileName: HEADERS, source: headers(embeddedBy) });
    },
  };
}
