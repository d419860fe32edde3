/**
 * The deck as a PowerPoint file, from the same slides and figures as the live one. A slide becomes
 * one with its words and one for each figure, in the order in which they come in the hall.
 */
import PptxGenJS from 'pptxgenjs';
import { deck } from '../../slides';
import type { Kommuner } from '../../src/data/kommuner';
import { loadBorders, loadData } from '../../src/data/load';
import { comesAt, type Slide } from '../../src/deck';
import type { Settings } from '../../src/edition/check-settings';
import { selectSlides, shareAddress } from '../../src/edition/edition';
import { type Figure, type FigureSpec, isWhole } from '../../src/figure/figure';
import { decodeState, type State } from '../../src/state/state';
import { chartPart } from './chart-part';
import { chartsOf, type NativeChart } from './charts';
import { drawFigure } from './figure-slide';
import { BODY_FONT, defineMasters, WORDS } from './masters';
import { finished } from './package';
import { type Paragraph, paragraphs } from './plain-text';

/** What a talk is made from. */
export interface Talk {
  state: State;
  kommuner: Kommuner;
  settings: Settings;
  pptx: PptxGenJS;
  /** The charts of the file in order, whose parts are written when all slides are there. */
  charts: NativeChart[];
}

/** Makes the bytes of the file for the query of an address, `?kommune=1580`. */
export async function presentationBytes(
  settings: Settings,
  search: string,
  written: Date,
): Promise<Uint8Array> {
  const { kommuner } = await loadData(['kommuner']);
  const { state } = decodeState(search, kommuner, settings.kommune);
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.theme = { headFontFace: BODY_FONT, bodyFontFace: BODY_FONT };
  pptx.title = titleFor(state, kommuner);
  pptx.author = settings.author;
  pptx.company = '';
  pptx.subject = 'Innvandring og folketall i norske kommuner';
  defineMasters(pptx);
  const talk: Talk = { state, kommuner, settings, pptx, charts: [] };
  for (const slide of selectSlides(deck, settings.slides)) await addSlide(talk, slide);
  const bytes = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
  const parts = await Promise.all(talk.charts.map((chart) => chartPart(chart, written)));
  return finished(bytes, parts, written);
}

const titleFor = ({ kommune }: State, kommuner: Kommuner): string =>
  `Innvandring er redningen!${kommune ? ` ${kommuner.name(kommune)}` : ''}`;

async function addSlide(talk: Talk, slide: Slide): Promise<void> {
  const { pptx, state } = talk;
  pptx.addSection({ title: slide.title });
  const specs = [
    ...[...slide.figures].sort((a, b) => comesAt(slide, a) - comesAt(slide, b)),
    ...(slide.more?.figures ?? []),
  ];
  const figures = await Promise.all(
    specs.map(async (spec) => ({ spec, figure: await built(spec, state) })),
  );
  addWords(
    talk,
    slide,
    figures.map(({ figure }) => figure),
  );
  for (const { spec, figure } of figures) {
    const { encoding } = figure;
    const borders =
      encoding.type === 'map' ? await loadBorders(encoding.vintage, encoding.level) : undefined;
    const charts = encoding.type === 'map' || encoding.type === 'table' ? [] : chartsOf(figure);
    drawFigure(talk, slide, spec, figure, borders, charts);
  }
}

async function built(spec: FigureSpec, state: State): Promise<Figure> {
  const figure = spec.build(await loadData(spec.needs), state);
  if (!isWhole(figure)) throw new Error(`${spec.name} lacks a number: ${figure.finding}`);
  return figure;
}

/** The slide's title and words, with the speaker's notes and the municipality's numbers. */
function addWords(talk: Talk, slide: Slide, figures: readonly Figure[]): void {
  const { pptx, settings, state } = talk;
  const page = pptx.addSlide({ masterName: WORDS, sectionTitle: slide.title });
  page.addText(slide.title, { placeholder: 'title' });
  const words = wordsOf(slide);
  const shares = slide.controls?.some(({ type }) => type === 'share') ?? false;
  const address = shares ? shareAddress(settings, state.kommune) : null;
  const lines: (Paragraph & { href?: string })[] = [
    ...words,
    ...(address ? [{ text: address, kind: 'text' as const, href: address }] : []),
    ...(shares && settings.contact ? [{ text: settings.contact, kind: 'text' as const }] : []),
  ];
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const fontSize = letters > 700 ? 16 : letters > 420 ? 20 : letters > 200 ? 24 : 28;
  page.addText(
    lines.map(({ text, kind, href }, i) => ({
      text,
      options: {
        ...(href ? { hyperlink: { url: href } } : {}),
        ...(kind === 'item' ? { bullet: true } : {}),
        ...(kind === 'heading' ? { bold: true } : {}),
        breakLine: i < lines.length - 1,
        paraSpaceAfter: 10,
        fontSize,
      },
    })),
    { placeholder: 'body' },
  );
  page.addNotes(notesOf(slide, figures));
}

/** The words that the slide has on screen, those of its controls among them. */
function wordsOf(slide: Slide) {
  const words = paragraphs(slide.words);
  for (const control of slide.controls ?? []) {
    if (control.type === 'choice') {
      for (const { label, text } of control.options)
        words.push({ text: `${label}: ${text}`, kind: 'item' });
    }
    if (control.type === 'ladder') {
      control.rungs.forEach(({ text, sub }, i) => {
        words.push({ text: `${i + 1} ${text}${sub ? `: ${sub.join(' · ')}` : ''}`, kind: 'text' });
      });
      words.push({ text: control.label, kind: 'heading' });
    }
  }
  return words;
}

/** The speaker's notes, what the figures find and say of the municipality, and the fine print. */
function notesOf(slide: Slide, figures: readonly Figure[]): string {
  const texts = (html: string) => paragraphs(html).map(({ text }) => text);
  const findings = figures.flatMap(({ finding, place }) => [finding, place ?? []].flat());
  const more = slide.more ? [`${slide.more.label}:`, ...texts(slide.more.html)] : [];
  return [
    ...texts(slide.notes),
    ...(findings.length > 0 ? ['Figurene:', ...findings] : []),
    ...more,
  ].join('\n');
}
