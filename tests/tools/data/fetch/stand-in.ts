/**
 * A stand-in for SSB's and IMDi's services. It has the figures of `data/` in the services' form,
 * the recorded list of municipalities, and their ways of failing. It has never been held against
 * the services themselves, only against PxAPI-2.yml and the recorded answers.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answers, type Contract, readContract } from './contract';
import { type ServedTable, type ServedVariable, served, type Tweak, type Value } from './served';

const CELLS_AT_MOST = 800_000;
const ADDRESS_CHARACTERS_AT_MOST = 2_100;

/** An answer in place of the right one. `cut` breaks the line in the middle of the body. */
export interface Fault {
  status: number;
  body?: string;
  type?: string;
  cut?: boolean;
}

/** What a test changes. */
export interface Changes {
  /** The faulty answer to a question, if it gets one: its path and address, counted from 1. */
  fault?: (path: string, nth: number) => Fault | undefined;
  tweak?: Tweak;
  /** The text of a download, from what it would have been. */
  download?: (name: string, text: string) => string;
  /** Codes that a codelist does not have. */
  without?: readonly string[];
  klass?: { codes?: (codes: KlassCode[]) => KlassCode[]; changes?: object[] };
}
interface KlassCode {
  code: string;
  name: string;
}

export interface StandIn {
  address: string;
  /** Path of each question, with its method. */
  asked: string[];
  /** What in the questions or answers is against PxAPI-2.yml. */
  violations: string[];
  /** How many questions were open at the same time, at most. */
  atOnce: number;
  changes: Changes;
  close(): Promise<void>;
}

/** Starts one on a free port. `text` gives the files of `data/`. */
export async function startStandIn(
  text: (file: string) => string,
  { nextYear = false, ...changes }: Changes & { nextYear?: boolean } = {},
): Promise<StandIn> {
  const contract = await readContract();
  const { tables, downloads } = served(text, nextYear);
  const server = createServer(async (request, response) => {
    open += 1;
    standIn.atOnce = Math.max(standIn.atOnce, open);
    response.once('close', () => {
      open -= 1;
    });
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    standIn.asked.push(`${request.method} ${url.pathname}`);
    const body = await bodyOf(request);
    const fault = standIn.changes.fault?.(url.pathname, standIn.asked.length);
    const px = /^\/api\/pxwebapi\/v2(\/.*)$/.exec(url.pathname)?.[1];
    const name = url.pathname.replace('/download_csv/k/', '');
    const download = downloads[name];
    if (fault) {
      fail(response, fault);
    } else if (px) {
      const asked = new URL(px + url.search, url);
      standIn.violations.push(...contract.request(request.method ?? '', asked, body));
      pxAnswer(standIn, contract, tables, request.url ?? '', asked, body, response);
    } else if (url.pathname.startsWith('/api/klass/v1/classifications/131/')) {
      json(response, klassAnswer(standIn.changes, url.pathname));
    } else if (download) {
      const csv = standIn.changes.download?.(name, download()) ?? download();
      response.writeHead(200, { 'content-type': 'text/csv' }).end(Buffer.from(csv, 'latin1'));
    } else {
      fail(response, { status: 404 });
    }
  });
  let open = 0;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const standIn: StandIn = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ asked: [], violations: [], atOnce: 0, changes },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return standIn;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return parts.length > 0 ? JSON.parse(Buffer.concat(parts).toString('utf8')) : undefined;
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function fail(response: ServerResponse, { status, body = '', type, cut }: Fault): void {
  const headers = { 'content-type': type ?? 'application/json' };
  if (!cut) {
    response.writeHead(status, headers).end(body);
    return;
  }
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.write(body.slice(0, body.length / 2), () => response.destroy());
}

/** As SSB answers: the error's own status in the body, another in the head. */
const refused = (title: string, status: number): Fault => ({
  status: 400,
  body: JSON.stringify({ type: 'Parameter error', title, status }),
});

function pxAnswer(
  { changes, violations }: StandIn,
  contract: Contract,
  tables: readonly ServedTable[],
  address: string,
  url: URL,
  body: unknown,
  response: ServerResponse,
): void {
  const [, kind, id = '', what] = url.pathname.split('/');
  const answer = (): { operation: 'metadata' | 'data' | 'codelist'; found: object } | Fault => {
    if (address.length > ADDRESS_CHARACTERS_AT_MOST) {
      const page = answers.text('ssb-404-url-too-long.html');
      return { status: 404, body: page, type: 'text/html' };
    }
    if (kind === 'codelists') {
      const lists = tables.flatMap(({ variables }) => variables.map(({ codelist }) => codelist));
      const found = lists.find((codelist) => codelist?.id === id);
      if (!found) return { ...refused('Non-existent codelist', 404), status: 404 };
      const codes = found.codes.filter((code) => !changes.without?.includes(code));
      return { operation: 'codelist', found: codelistAnswer(id, codes) };
    }
    const table = tables.find((one) => one.id === id);
    if (!table) return refused('Non-existent table', 404);
    if (what === 'metadata') {
      return { operation: 'metadata', found: datasetOf(table, table.variables, undefined) };
    }
    const chosen = selection(table, url, body);
    if (typeof chosen === 'string') return refused(chosen, 400);
    const cells = chosen.reduce((all, { codes }) => all * codes.length, 1);
    if (cells > CELLS_AT_MOST) return refused('Too many cells selected', 403);
    const tweak: Tweak = changes.tweak ?? ((_table, _keys, value) => value);
    return { operation: 'data', found: datasetOf(table, chosen, tweak) };
  };
  const given = answer();
  if ('status' in given) {
    fail(response, given);
  } else {
    violations.push(...contract.answer(given.operation, given.found));
    json(response, given.found);
  }
}

/** The chosen codes of each variable that is asked for, or the title of the error. */
function selection({ variables }: ServedTable, url: URL, body: unknown): ServedVariable[] | string {
  const posted = (body as { selection?: Selection[] } | undefined)?.selection;
  const asked: Selection[] =
    posted ??
    [...url.searchParams].flatMap(([key, value]) => {
      const variable = /^valuecodes\[(\w+)\]$/i.exec(key)?.[1];
      const codelist = url.searchParams.get(`codelist[${variable}]`);
      if (!variable) return [];
      const valueCodes = value.split(',');
      return [{ variableCode: variable, valueCodes, ...(codelist ? { codelist } : {}) }];
    });
  const chosen: ServedVariable[] = [];
  for (const variable of variables) {
    const own = asked.find(({ variableCode }) => variableCode === variable.code);
    if (!own && variable.elimination) continue;
    if (!own) return 'Missing selection for mandantory variable';
    if (own.codelist && own.codelist !== variable.codelist?.id) return 'Non-existent codelist';
    const known = own.codelist ? (variable.codelist?.codes ?? []) : variable.codes;
    if (own.valueCodes.some((code) => !known.includes(code))) return 'Non-existent value';
    chosen.push({ ...variable, codes: known.filter((code) => own.valueCodes.includes(code)) });
  }
  return chosen;
}
interface Selection {
  variableCode: string;
  codelist?: string;
  valueCodes: string[];
}

/** JSON-stat 2.0 as the service writes it; the metadata have no values. */
function datasetOf(
  table: ServedTable,
  chosen: readonly ServedVariable[],
  tweak: Tweak | undefined,
): object {
  const value: (number | null)[] = [];
  const status: Record<string, string> = {};
  const visit = (left: readonly ServedVariable[], keys: Record<string, string>): void => {
    const [variable, ...others] = left;
    if (!variable) {
      const cell: Value = tweak?.(table.id, keys, table.cell(keys)) ?? '..';
      if (typeof cell === 'string') status[value.length] = cell;
      value.push(typeof cell === 'number' ? cell : null);
      return;
    }
    for (const code of variable.codes) {
      keys[variable.code] = code;
      visit(others, keys);
    }
  };
  if (tweak) visit(chosen, {});
  return {
    version: '2.0',
    class: 'dataset',
    label: `${table.id}: tabell`,
    source: 'Statistisk sentralbyrå',
    updated: '2026-02-24T07:00:00Z',
    role: { time: ['Tid'], metric: ['ContentsCode'] },
    id: chosen.map(({ code }) => code),
    size: chosen.map(({ codes }) => codes.length),
    dimension: Object.fromEntries(
      chosen.map(({ code, label, codes, elimination, codelist }) => [
        code,
        {
          label,
          category: {
            index: Object.fromEntries(codes.map((one, i) => [one, i])),
            label: Object.fromEntries(codes.map((one) => [one, one])),
          },
          extension: {
            elimination,
            codelists: codelist ? [{ ...codelistAnswer(codelist.id, []), values: undefined }] : [],
          },
        },
      ]),
    ),
    extension: { px: { tableid: table.id, language: 'no' }, discontinued: null },
    value,
    ...(Object.keys(status).length > 0 ? { status } : {}),
  };
}

const codelistAnswer = (id: string, codes: readonly string[]) => ({
  id,
  label: id,
  language: 'no',
  languages: ['no', 'en'],
  elimination: false,
  type: 'Aggregation',
  values: codes.map((code) => ({ code, label: code, valueMap: [code.replace(/^K[-_]/, '')] })),
  links: [],
});

function klassAnswer({ klass = {} }: Changes, path: string): object {
  if (path.endsWith('/changes')) return { codeChanges: klass.changes ?? [] };
  const { codes } = answers.json('klass-131-2026.json') as { codes: KlassCode[] };
  return { codes: klass.codes?.(codes) ?? codes };
}
