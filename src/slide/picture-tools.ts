/** The part of the panel «Tall» that takes the figure along: as a picture, as text, or as a link. */
import { h } from '../dom/element';
import { figureAddress } from '../edition/edition';
import { type Figure, type FigureSpec, sourceLine } from '../figure/figure';
import { settings } from '../settings';
import { currentSearch, pageAddress } from '../state/address';
import { actionButton } from './action-button';
import type { Shape } from './picture';
import { fileName, save } from './save';
import type { Stage } from './stage';

/** Makes the buttons. */
export function pictureTools(
  { spec, figure }: { spec: FigureSpec; figure: Figure },
  stage: Stage,
): HTMLElement[] {
  const { store, say } = stage;
  const name = (ending: string) => fileName(spec.name, store.state.kommune, ending);
  const button = (label: string, action: () => Promise<void>, done?: string) =>
    actionButton(label, say, action, done);
  // Most readers of the table want no picture: what draws it comes when it is asked for.
  const drawn = async (shape: Shape) => {
    const { toSvg, toPng } = await import('./picture');
    const text = await toSvg(
      { spec, figure, address: addressForOthers(spec, stage) },
      stage,
      shape,
    );
    return { text, png: () => toPng(text, shape) };
  };
  const png = (shape: Shape, ending: string) => async () =>
    save(name(ending), await (await drawn(shape)).png());
  const copy = (text: () => string) => () => navigator.clipboard.writeText(text());
  return [
    tools(
      button('Last ned bilde (PNG)', png('bredt', 'png')),
      button('Kvadratisk bilde (PNG)', png('kvadratisk', 'kvadrat.png')),
      button('Last ned SVG', async () =>
        save(
          name('svg'),
          new Blob([(await drawn('bredt')).text], { type: 'image/svg+xml;charset=utf-8' }),
        ),
      ),
      button(
        'Kopier bilde',
        // A browser allows it only right after the click, so it gets the picture as a promise.
        () => {
          const picture = drawn('bredt').then(({ png }) => png());
          return navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
        },
        'Bildet er kopiert',
      ),
    ),
    tools(
      button(
        'Kopier som tekst',
        copy(() => inWords(figure, addressForOthers(spec, stage))),
        'Teksten er kopiert',
      ),
      button(
        'Kopier lenke',
        copy(() => pageAddress() + currentSearch() + location.hash),
        'Lenken er kopiert',
      ),
      button(
        'Kopier figurens lenke',
        copy(() => pageOf(spec, stage, settings.publicAddress || ownDeck())),
        'Figurens lenke er kopiert',
      ),
      ...(settings.embeddedBy.length && location.protocol !== 'file:'
        ? [
            button(
              'Bygg inn',
              copy(() => embedCode(spec, pageOf(spec, stage, settings.publicAddress || ownDeck()))),
              'Koden er kopiert',
            ),
          ]
        : []),
    ),
  ];
}

const tools = (...buttons: HTMLElement[]): HTMLElement => h('div', { class: 'tools' }, ...buttons);

/** The address of the page of one figure in the present state, of the deck that lies at `deck`. */
const pageOf = ({ name }: FigureSpec, { store }: Stage, deck: string): string =>
  figureAddress(deck, store.search({ visning: 'figur', figur: name }));

/** This deck's own address, without the page of one figure that may be open. */
const ownDeck = (): string => pageAddress().replace(/figur\.html$/, '');

/** The figure's address where others can open it. Empty when this deck is not on the net. */
function addressForOthers(spec: FigureSpec, stage: Stage): string {
  const { hostname, protocol } = location;
  if (settings.publicAddress) return pageOf(spec, stage, settings.publicAddress);
  const own = protocol === 'file:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  return own ? '' : pageOf(spec, stage, ownDeck());
}

/** The code that shows the figure in another page. docs/drift.md tells how that page gets its height. */
const embedCode = (spec: FigureSpec, address: string): string =>
  h('iframe', {
    ...{ src: address, title: spec.title, width: '100%', height: '640', loading: 'lazy' },
    ...{ allow: 'clipboard-write', frameborder: '0' },
  }).outerHTML;

/** What the figure says, with its reservation and source, as plain text. */
const inWords = (figure: Figure, address: string): string =>
  [figure.finding, figure.place, figure.caveat, sourceLine(figure), address]
    .filter(Boolean)
    .join('\n');
