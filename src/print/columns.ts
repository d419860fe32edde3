/**
 * Saves paper in the appendix: long tables are set in several columns, and short entries stand side
 * by side. An entry is a figure's heading, tables and source.
 */
import { h } from '../dom/element';

/** Gap between columns, and between entries that stand side by side, in em of the appendix. */
const GAP_EM = 2;
/** A table is set in several columns only if each of them gets at least this many rows. */
const LEAST_ROWS_IN_COLUMN = 9;
/** Least width of an entry, in em of the appendix: its heading is wider than a small table. */
const LEAST_ENTRY_WIDTH_EM = 18;
/** How many times its natural width a table may get. The rows of a wider one are hard to follow. */
const GREATEST_STRETCH = 1.4;
/**
 * Entries up to this share of a page's height are not divided between pages. The share is greater
 * for entries in columns, because browsers do not repeat the header of a table that is in columns.
 */
const UNDIVIDED_SHARE = 0.35;
const UNDIVIDED_SHARE_IN_COLUMNS = 0.6;
const UNDIVIDED_SHARE_SIDE_BY_SIDE = 0.9;

interface Measured {
  entry: HTMLElement;
  columns: number;
  /** Width of the entry with all its columns, in pixels. */
  width: number;
}

/** Lays out the entries, which are in `host` already, over its whole width. */
export function layOut(host: HTMLElement, entries: readonly HTMLElement[]): void {
  const style = getComputedStyle(host);
  const room = host.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  const gap = GAP_EM * parseFloat(style.fontSize);
  const pageHeight = parseFloat(style.getPropertyValue('--page-height')) || room;
  // All entries get the class before any is measured. A change of a class between two measurements
  // would make the browser lay out the whole appendix again.
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
      else entry.style.maxWidth = `${Math.min(room, GREATEST_STRETCH * width)}px`;
      const tables = entry.querySelector<HTMLElement>('.entry-tables');
      if (tables && columns > 1) tables.style.columnCount = String(columns);
    }
  }
  const blocks = [...host.querySelectorAll<HTMLElement>(':scope > :is(.entry, .abreast)')];
  const heights = blocks.map((block) => block.offsetHeight);
  blocks.forEach((block, i) => {
    const inColumns = block.querySelector('.entry-tables[style*="column-count"]') !== null;
    const abreast = block.classList.contains('abreast');
    const share = abreast
      ? UNDIVIDED_SHARE_SIDE_BY_SIDE
      : inColumns
        ? UNDIVIDED_SHARE_IN_COLUMNS
        : UNDIVIDED_SHARE;
    block.classList.toggle('whole', (heights[i] ?? 0) < share * pageHeight);
  });
}

/** Finds out how many columns an entry's tables get, and how wide the entry is then. */
function measure(entry: HTMLElement, room: number, gap: number): Measured {
  const tables = [...entry.querySelectorAll('table')];
  for (const table of tables) shrinkToFit(table, room);
  const one = Math.min(room, Math.max(...tables.map((table) => table.offsetWidth)));
  const rows = entry.querySelectorAll('tr').length;
  const most = Math.floor((room + gap) / (one + gap));
  const columns = Math.max(1, Math.min(most, Math.floor(rows / LEAST_ROWS_IN_COLUMN)));
  const width = columns * one + (columns - 1) * gap;
  return { entry, columns, width: Math.max(width, (LEAST_ENTRY_WIDTH_EM * gap) / GAP_EM) };
}

/**
 * Divides the entries into lines: neighbours stand side by side as long as there is room for them.
 */
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

/**
 * Reduces the type of a table that is wider than the page. A browser would otherwise shrink all
 * pages.
 */
function shrinkToFit(table: HTMLTableElement, room: number): void {
  for (let size = 1; table.offsetWidth > room + 1 && size > 0.5; size -= 0.05) {
    table.style.fontSize = `${size}em`;
  }
}
