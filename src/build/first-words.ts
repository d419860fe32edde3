/** Puts the words of the first slide in the page: they are read while the deck is on its way. */
import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { root } from '../cli/args.ts';

/** `settings` is the edition's file from the folder of package.json: it may begin on another slide. */
export function firstWords(settings = 'src/settings.ts'): Plugin {
  return {
    name: 'first-words',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      async handler() {
        const load = async <Module>(file: string) =>
          (await runnerImport<Module>(resolve(root, file), { logLevel: 'silent' })).module;
        const { deck } = await load<typeof import('../../slides/index.ts')>('slides/index.ts');
        const { selectSlides } = await load<typeof import('../edition.ts')>('src/edition.ts');
        const own = (await load<typeof import('../settings.ts')>(settings)).settings;
        const first = selectSlides(deck, own.slides)[0]?.[0];
        if (!first) throw new Error('there is no first slide');
        const { id, layout, title, words } = first;
        return [
          {
            tag: 'template',
            attrs: { 'data-first-slide': id },
            // As SlideElement and openPresentation write it, so that nothing moves.
            children: `<main class="present"><div class="reveal reveal-viewport"><div class="slides"><section class="slide present" data-layout="${layout}"><div class="text"><h1>${text(title)}</h1><div class="words">${words}</div></div></section></div></div><div class="deck-bar"></div></main>`,
            injectTo: 'body',
          },
        ];
      },
    },
  };
}

const text = (plain: string): string => plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
