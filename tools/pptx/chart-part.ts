/**
 * A chart as the parts of a PowerPoint file: its description, and the workbook that opens when its
 * numbers are edited. hucre writes both. A chart in a workbook reads its numbers there; one on a
 * slide must have them with it, so they are put in.
 */
import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { Swatch } from '../../src/figure/encoding';
import { markColour } from '../../src/figure/marks';
import { INK, PAPER } from '../../src/figure/palette';
import { escaped } from '../build/html';
import { type NativeChart, SHEET } from './charts';

export interface ChartPart {
  xml: string;
  workbook: Uint8Array;
}

/** The colour of the lines behind a chart. */
const GRID_COLOUR = 'D9D6CE';
/** PowerPoint's patterns for those of the classes. */
const PATTERNS = { stripes: 'wdUpDiag', hatch: 'wdDnDiag', cross: 'ltUpDiag', dots: 'pct20' };

/** Writes the parts of one chart. `written` is the date that its workbook says it is of. */
export async function chartPart(
  { rows, chart, looks }: NativeChart,
  written: Date,
): Promise<ChartPart> {
  const sheet = { name: SHEET, rows, columns: [{ width: 40 }] };
  const drawn = await writeXlsx({ sheets: [{ ...sheet, charts: [chart] }] });
  const part = unzipSync(drawn)['xl/charts/chart1.xml'];
  if (!part) throw new Error('hucre wrote no chart.');
  const [head = '', ...series] = strFromU8(part).split('<c:ser>');
  const xml = [head, ...series.map((one, i) => withName(withPattern(one, looks[i]), rows, i + 1))]
    .join('<c:ser>')
    .replaceAll(REFERENCE, (_, kind: Kind, ref: string) => withNumbers(kind, ref, rows))
    .replaceAll('<c:majorGridlines/>', GRIDLINES)
    .replace('</c:chartSpace>', `${WORKBOOK}</c:chartSpace>`);
  const properties = { created: written, modified: written };
  return { xml, workbook: await writeXlsx({ sheets: [sheet], properties }) };
}

const GRIDLINES = `<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${GRID_COLOUR}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`;
/** The relation to the workbook, as the package names it. */
const WORKBOOK = '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>';

type Kind = 'strRef' | 'numRef';
const REFERENCE = /<c:(strRef|numRef)><c:f>([^<]+)<\/c:f><\/c:\1>/g;

/** A reference to cells in one column, together with what they hold. */
function withNumbers(kind: Kind, ref: string, rows: NativeChart['rows']): string {
  const [, letters = '', from = '', to = ''] =
    /\$([A-Z]+)\$(\d+)(?::\$\1\$(\d+))?$/.exec(ref) ?? [];
  const column = [...letters].reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const cells = rows.slice(Number(from) - 1, Number(to || from)).map((row) => row[column] ?? null);
  const points = cells.flatMap((cell, i) =>
    cell === null ? [] : [`<c:pt idx="${i}"><c:v>${escaped(String(cell))}</c:v></c:pt>`],
  );
  const count = `<c:ptCount val="${cells.length}"/>`;
  const [cache, format] =
    kind === 'numRef' ? ['numCache', '<c:formatCode>General</c:formatCode>'] : ['strCache', ''];
  return `<c:${kind}><c:f>${ref}</c:f><c:${cache}>${format}${count}${points.join('')}</c:${cache}></c:${kind}>`;
}

/** Lets a series have its name from its column's header, so that it can be edited there. */
function withName(series: string, rows: NativeChart['rows'], column: number): string {
  const ref = `${SHEET}!$${String.fromCharCode(65 + column)}$1`;
  return series.replace(
    /<c:tx><c:v>[^<]*<\/c:v><\/c:tx>/,
    () => `<c:tx>${withNumbers('strRef', ref, rows)}</c:tx>`,
  );
}

/**
 * Gives a series its pattern, which is told apart without colour, or a dark line where its fill is
 * that of the paper.
 */
function withPattern(series: string, look: Swatch | undefined): string {
  if (look?.fill === PAPER) {
    const ink = `<a:ln w="19050"><a:solidFill><a:srgbClr val="${INK.replace('#', '')}"/>`;
    return series.replace(/<a:ln><a:solidFill><a:srgbClr val="FFFFFF"\/>/, ink);
  }
  if (!look || look.pattern === 'plain') return series;
  const colour = (name: string, value: string) =>
    `<a:${name}><a:srgbClr val="${value.replace('#', '').toUpperCase()}"/></a:${name}>`;
  const fill = `<a:pattFill prst="${PATTERNS[look.pattern]}">${colour('fgClr', markColour(look))}${colour('bgClr', look.fill)}</a:pattFill>`;
  return series.replace(/<a:solidFill>.*?<\/a:solidFill>/, () => fill);
}
