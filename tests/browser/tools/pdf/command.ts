/** Runs the real `npm run pdf`, and reads its files with other programs. */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { root } from '../../../../tools/args';

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Starts the command in the same way as package.json but without npm, because signals must reach
 * it.
 */
export function startPdf(args: string[], env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tools/pdf/pdf.ts', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => {
    said.stdout += data;
  });
  child.stderr.on('data', (data) => {
    said.stderr += data;
  });
  const ended = new Promise<Ended>((resolve) =>
    child.on('close', (code) => resolve({ code, ...said })),
  );
  return { child, ended };
}

export const printPdf = (args: string[], env?: NodeJS.ProcessEnv): Promise<Ended> =>
  startPdf(args, env).ended;

/** The output of a program of poppler or qpdf. */
export const tool = (name: string, ...args: string[]): string =>
  execFileSync(name, args, { encoding: 'utf8', maxBuffer: 200_000_000 });

export const openPdf = (file: string): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;

/** The text of each page in its order, with the line breaks and hyphens of the page. */
export const pageTexts = (file: string): string[] =>
  tool('pdftotext', file, '-').split('\f').slice(0, -1).map(words);

/** A text with single spaces. */
export const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

export interface Bookmark {
  title: string;
  page: number;
  items: Bookmark[];
}

/** The bookmarks with the numbers of their pages. Throws when one leads nowhere. */
export async function bookmarks(pdf: PDFDocumentProxy): Promise<Bookmark[]> {
  type Item = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];
  const read = async ({ title, dest, items }: Item): Promise<Bookmark> => ({
    title,
    page: await pageOf(pdf, dest),
    items: await Promise.all(items.map(read)),
  });
  return Promise.all((await pdf.getOutline()).map(read));
}

export interface Link {
  from: number;
  url: string | undefined;
  /** The named places of the document with their pages. */
  to: { name: string; page: number } | undefined;
  words: string;
}

export async function links(pdf: PDFDocumentProxy): Promise<Link[]> {
  const found: Link[] = [];
  for (let from = 1; from <= pdf.numPages; from++) {
    for (const one of await (await pdf.getPage(from)).getAnnotations()) {
      const to = one.dest ? { name: one.dest, page: await pageOf(pdf, one.dest) } : undefined;
      found.push({ from, url: one.unsafeUrl ?? one.url, to, words: one.contentsObj?.str ?? '' });
    }
  }
  return found;
}

async function pageOf(pdf: PDFDocumentProxy, dest: string | unknown[] | null): Promise<number> {
  const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  if (!place) throw new Error(`the destination ${dest} is not in the document`);
  return (await pdf.getPageIndex(place[0] as { num: number; gen: number })) + 1;
}

/** The alternative texts on a page, as pdf.js gives them to a reader. */
export async function altTexts(pdf: PDFDocumentProxy, page: number): Promise<string[]> {
  type Node = { role?: string; alt?: string; children?: Node[] };
  const read = ({ role, alt, children = [] }: Node): string[] => [
    ...(role === 'Figure' ? [alt ?? ''] : []),
    ...children.flatMap(read),
  ];
  const tree = await (await pdf.getPage(page)).getStructTree();
  return read((tree ?? {}) as Node);
}
