/** The choice of municipalities to compare with: neighbours, similar ones, or one's own. */
import { type Kommuner, listed } from '../data/kommuner';
import { loadBorders } from '../data/load';
import { announce } from '../dom/announcer';
import { openDialog } from '../dom/dialog';
import { h, setText } from '../dom/element';
import type { LiveControl } from '../slide/live-control';
import type { Stage } from '../slide/stage';
import { fields } from '../state/fields';
import { KommuneSearch } from './kommune-search';

const { most: MOST } = fields.sammenlign;

/** The control for the screen. Null when the list of municipalities is damaged. */
export function compareControl(stage: Stage): LiveControl | null {
  const { store, kommuner } = stage;
  if (!kommuner) return null;
  const button = (text: string, press: () => unknown, className?: string) => {
    const element = h('button', { type: 'button', class: className }, text);
    element.addEventListener('click', () => void press());
    return element;
  };
  const compare = (sammenlign: readonly string[]) => {
    store.set({ sammenlign });
    announce(`Sammenlignes med ${comparedWith(stage)}.`);
  };
  const neighbours = button('Naboer', async () => {
    const { kommune } = store.state;
    if (!kommune) return;
    const found = await neighboursOf(kommune).catch((error: Error) => stage.say(error.message));
    if (found) compare(found);
  });
  const similar = button('Lignende', () => compare([]));
  const own = button('Velg …', () => openChoice(stage, kommuner, compare), 'more');
  const now = h('b');
  const update = () => {
    const { kommune, sammenlign } = store.state;
    setText(now, comparedWith(stage));
    neighbours.hidden = kommune === null;
    setText(similar, kommune ? 'Lignende' : 'Ingen');
    similar.setAttribute('aria-pressed', String(sammenlign.length === 0));
  };
  update();
  const group = h('div', { class: 'level' }, neighbours, similar, own);
  return {
    element: h(
      'div',
      { class: 'compare', role: 'group', 'aria-label': 'Sammenligning' },
      h('p', {}, 'Sammenlignes med ', now),
      group,
    ),
    update,
  };
}

/** «Molde og Giske», «lignende kommuner, om de finnes», «ingen kommune»: for the page and for paper. */
export function comparedWith({ store, kommuner }: Pick<Stage, 'store' | 'kommuner'>): string {
  const { kommune, sammenlign } = store.state;
  if (kommuner && sammenlign.length) return listed(sammenlign.map((code) => kommuner.name(code)));
  return kommune ? 'lignende kommuner, om de finnes' : 'ingen kommune';
}

/** Those with the longest borders on land with a municipality. Codes of 2024. */
async function neighboursOf(kommune: string): Promise<string[]> {
  const found = (await loadBorders(2024, 'kommuner')).neighbours(kommune);
  if (found.length === 0) throw new Error('Kommunen har ingen naboer på land.');
  return found.slice(0, MOST);
}

/** A dialog in which municipalities are added and removed one by one. */
function openChoice(
  stage: Stage,
  kommuner: Kommuner,
  compare: (codes: readonly string[]) => void,
): void {
  const { store } = stage;
  const list = h('ul', { class: 'compared' });
  const show = () => {
    const { sammenlign } = store.state;
    const items = sammenlign.map((code) => {
      const name = kommuner.name(code);
      const remove = h('button', { type: 'button', 'aria-label': `Fjern ${name}` }, '×');
      remove.addEventListener('click', () => {
        compare(sammenlign.filter((other) => other !== code));
        show();
        search.focus();
      });
      return h('li', { class: 'kommune-chosen' }, h('strong', {}, kommuner.fullName(code)), remove);
    });
    if (items.length === MOST) {
      items.push(h('li', {}, `Det er plass til ${MOST}. Fjern en for å legge til en annen.`));
    }
    list.replaceChildren(...items);
  };
  const add = (code: string | null) => {
    const { sammenlign, kommune } = store.state;
    const isNew = code !== null && code !== kommune && !sammenlign.includes(code);
    if (isNew && sammenlign.length < MOST) compare([...sammenlign, code]);
    show();
  };
  const search = new KommuneSearch(stage, 'Kommunesøk for sammenligningen', add, false);
  const dialog = openDialog(`Sammenlign med opptil ${MOST} kommuner`, search.element, list);
  dialog.classList.add('search-dialog');
  dialog.addEventListener('close', () => search.destroy());
  show();
  search.focus();
}
