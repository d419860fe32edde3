/**
 * The whole talk as plain HTML, made from the same slides and figures as the live deck. It is read
 * before any script has run, and by search engines, in text browsers and without JavaScript.
 */
import { deck } from '../../slides';
import { minuttet } from '../../slides/minuttet';
import { loadBorders, loadData } from '../../src/data/load';
import type { Slide } from '../../src/deck';
import type { Settings } from '../../src/edition/check-settings';
import { selectSlides } from '../../src/edition/edition';
import { type Figure, type FigureSpec, sourceLine } from '../../src/figure/figure';
import { decodeState, type State } from '../../src/state/state';
import { escaped, tag } from './html';
import { stillLegend, stillMap } from './still-map';

/** Writes the words and findings of all slides of an edition, for the state in which it opens. */
export async function talkHtml(settings: Settings): Promise<string> {
  const { kommuner } = await loadData(['kommuner']);
  const { state } = decodeState('', kommuner, settings.kommune);
  const slides = selectSlides(deck, settings.slides);
  const contents = slides.map(({ id, title }, i) =>
    tag('li', {}, tag('span', {}, String(i + 1)), tag('a', { href: `#/${id}` }, escaped(title))),
  );
  const intro = tag(
    'div',
    { class: 'opening-intro' },
    tag('h1', {}, 'Innvandring er redningen!'),
    await minute(state),
    tag(
      'details',
      { class: 'contents', open: state.kommune === null },
      tag('summary', {}, 'Innhold'),
      tag('nav', { 'aria-label': 'Innhold' }, tag('ol', {}, ...contents)),
    ),
  );
  const sections = await Promise.all(slides.map((slide, i) => section(slide, state, i === 0)));
  return tag('main', { class: 'opening' }, intro, ...sections);
}

/** The minute of an edition's own municipality, as `MinuteElement` writes it, without its chart. */
async function minute(state: State): Promise<string> {
  const { kommune } = state;
  if (kommune === null) return '';
  const data = await loadData(minuttet.needs);
  const chosen = { ...state, kommune };
  const caveat = minuttet.caveat(data, chosen);
  return tag(
    'section',
    { class: 'minute' },
    tag('h2', {}, escaped(minuttet.title(data, chosen))),
    ...minuttet
      .sentences(data, chosen)
      .flatMap((sentence) => [
        tag('p', {}, escaped(sentence.text)),
        tag('p', { class: 'source' }, escaped(sourceLine(sentence))),
      ]),
    caveat ? tag('p', { class: 'caveat' }, escaped(caveat)) : '',
  );
}

/**
 * Writes a slide in the same form as `SlideElement`. Its id is the address's fragment, so links to
 * slides work without scripts.
 */
async function section(slide: Slide, state: State, isFirst: boolean): Promise<string> {
  const figures = await Promise.all(
    slide.figures.map((spec, i) =>
      figure(spec, state, isFirst && i === 0, slide.opening?.includes(spec) ? 'newest' : 'coming'),
    ),
  );
  return tag(
    'section',
    {
      class: 'slide',
      id: `/${slide.id}`,
      'data-shows': slide.opening ? 'figure' : 'words',
      'data-step': '0',
    },
    tag(
      'div',
      { class: 'text' },
      tag('h2', {}, escaped(slide.title)),
      tag('div', { class: 'words' }, withoutIndents(slide.words)),
      tag('div', { class: 'reader' }, withoutIndents(slide.reader)),
    ),
    ...(figures.length ? [tag('div', { class: 'figures' }, ...figures)] : []),
  );
}

/** HTML of a slide without the indents of its file. */
const withoutIndents = (html: string): string => html.trim().replace(/\n\s+/g, '\n');

/** Writes a figure in the same form as `FigureElement`. With `drawn`, its map is drawn as well. */
async function figure(
  spec: FigureSpec,
  state: State,
  drawn: boolean,
  part: string,
): Promise<string> {
  const built = spec.build(await loadData(spec.needs), state);
  const { finding, caveat, place, encoding } = built;
  const line = (name: string, text: string | undefined) =>
    text ? tag('p', { class: name }, escaped(text)) : '';
  const isMap = encoding.type === 'map';
  return tag(
    'figure',
    { 'data-figure': spec.name, 'data-part': part },
    tag('figcaption', {}, line('finding', finding), line('caveat', caveat), line('place', place)),
    tag(
      'div',
      { class: 'drawing', 'data-kind': drawn ? encoding.type : undefined },
      drawn && isMap ? await drawing(built) : '',
    ),
    tag(
      'footer',
      {},
      line(
        'source',
        `${sourceLine(built)}${isMap ? '. Kart: © Kartverket, CC BY 4.0, endret' : ''}`,
      ),
    ),
  );
}

async function drawing(figure: Figure): Promise<string> {
  const { encoding } = figure;
  if (encoding.type !== 'map' || encoding.extent || encoding.overlay) return '';
  const borders = await loadBorders(encoding.vintage, encoding.level);
  return stillLegend(figure) + tag('div', { class: 'canvas' }, stillMap(figure, borders));
}
