/** Makes the appendix worth its paper: long tables run on in columns, short ones stand abreast. */
import { h } from '../dom/element';

/** Between columns, and between entries that stand abreast, in the appendix's own type size. */
const GAP = 2;
/** A table is set in more columns only when each gets this many rows. */
const ROWS = 9;
/** Least width of an entry, in its own type size: its heading is wider than a small table. */
const LEAST = 18;
/** So many times its natural width a table is stretched at most: rows are to be read across. */
const STRETCH = 1.4;
/**
 * Entries up to this share of a page's height are kept whole. Those in columns, longer: a browser
 * repeats no headings above the few rows that the next page would begin with.
 */
const WHOLE = 0.35;
const WHOLE_IN_COLUMNS = 0.6;
const WHOLE_ABREAST = 0.9;

interface Measured {
  entry: HTMLElement;
  columns: number;
  /** Width with all its columns, pixels. */
  width: number;
}

/** Sets the entries, which stand in `host` already, in its whole width. */
export function layOut(host: HTMLElement, entries: readonly HTMLElement[]): void {
  const style = getComputedStyle(host);
  const room = host.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  const gap = GAP * parseFloat(style.fontSize);
  const pageHeight = parseFloat(style.getPropertyValue('--page-height')) || room;
  // All at once: each change of a class between two readings would lay the whole appendix out anew.
  for (const entry of entries) entry.classList.add('measured');
  const measured = entries.map((entry) => measure(entry, room, gap));
  for (const entry of entries) entry.classList.remove('measured');
  for (const line of lines(measured, room, gap)) {
    const abreast = line.length > 1;
    if (abreast) {
      const row = h('div', { class: 'abreast' });
      line[0]?.entry.before(row);
      row.append(...line.map(({ entry }) => entry));
    }
    for (const { entry, columns, width } of line) {
      if (abreast) entry.style.flex = `${width} 1 ${width}px`;
      else entry.style.maxWidth = `${Math.min(room, STRETCH * width)}px`;
      const tables = entry.querySelector<HTMLElement>('.entry-tables');
      if (tables && columns > 1) tables.style.columnCount = String(columns);
    }
  }
  const blocks = [...host.querySelectorAll<HTMLElement>(':scope > :is(.entry, .abreast)')];
  const heights = blocks.map((block) => block.offsetHeight);
  blocks.forEach((block, i) => {
    const inColumns = block.querySelector('.entry-tables[style*="column-count"]') !== null;
    const abreast = block.classList.contains('abreast');
    const share = abreast ? WHOLE_ABREAST : inColumns ? WHOLE_IN_COLUMNS : WHOLE;
    block.classList.toggle('whole', (heights[i] ?? 0) < share * pageHeight);
  });
}

function measure(entry: HTMLElement, room: number, gap: number): Measured {
  const tables = [...entry.querySelectorAll('table')];
  for (const table of tables) shrinkToFit(table, room);
  const one = Math.min(room, Math.max(...tables.map((table) => table.offsetWidth)));
  const rows = entry.querySelectorAll('tr').length;
  const most = Math.floor((room + gap) / (one + gap));
  const columns = Math.max(1, Math.min(most, Math.floor(rows / ROWS)));
  const width = columns * one + (columns - 1) * gap;
  return { entry, columns, width: Math.max(width, (LEAST * gap) / GAP) };
}

/** Entries that follow each other share a line as long as there is room for their tables. */
function lines(entries: readonly Measured[], room: number, gap: number): Measured[][] {
  const all: Measured[][] = [];
  let left = 0;
  for (const one of entries) {
    if (one.width + gap <= left) {
      all.at(-1)?.push(one);
      left -= one.width + gap;
    } else {
      all.push([one]);
      left = room - one.width;
    }
  }
  return all;
}

/** Smaller type where a table is wider than the page: a browser would shrink every page for it. */
function shrinkToFit(table: HTMLTableElement, room: number): void {
  for (let size = 1; table.offsetWidth > room + 1 && size > 0.5; size -= 0.05) {
    table.style.fontSize = `${size}em`;
  }
}
