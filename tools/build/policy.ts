/** What the built page may run, draw and fetch: nothing but its own. */
import type { Plugin } from 'vite';

type Directives = Record<string, string>;

/** No page may do more than this, wherever it lies. */
const NOTHING: Directives = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** The deck on a server: its own files. docs/drift.md gives the same as a header. */
export const HOSTED: Directives = {
  ...NOTHING,
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
};

/** The deck in one file: what stands in it, known by its hash, and no request of any kind. */
export const oneFilePolicy = (script: string, style: string): Directives => ({
  ...NOTHING,
  'script-src': `'${script}'`,
  'style-src': `'${style}'`,
  'img-src': 'data: blob:',
  'font-src': 'data:',
});

export const policyText = (directives: Directives): string =>
  Object.entries(directives)
    .map((directive) => directive.join(' '))
    .join('; ');

/** In the page itself, for hosts that send no headers. Not in dev: Vite's reload is inline. */
export function contentSecurityPolicy(): Plugin {
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
  };
}
