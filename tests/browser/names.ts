/** Chromium's accessibility tree, which assistive technology uses, as a list. */
import type { Page } from '@playwright/test';
import { plain } from './deck';

export interface Spoken {
  role: string;
  name: string;
  /** The visible text inside it. */
  text: string;
  /** Whether it can have the focus. */
  focusable: boolean;
  /** The level of a heading. */
  level: number;
  /** The address of a link. */
  url: string;
  /** All elements below it, in order. */
  inside: Spoken[];
}

interface Node {
  nodeId: string;
  ignored: boolean;
  role?: { value?: unknown };
  name?: { value?: unknown };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
}

/** All elements that are not ignored, in reading order. */
export async function spoken(page: Page): Promise<Spoken[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  await cdp.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (node: Node): Spoken[] => {
    const inside = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? read(child) : [];
    });
    if (node.ignored) return inside;
    const property = (name: string) =>
      node.properties?.find((one) => one.name === name)?.value.value;
    const role = String(node.role?.value);
    const name = plain(String(node.name?.value ?? ''));
    const text = inside.flatMap((one) => (one.role === 'StaticText' ? one.name : []));
    const own: Spoken = {
      role,
      name,
      text: text.join(' ').replace(/\s+/g, ' ').trim(),
      focusable: property('focusable') === true,
      level: Number(property('level') ?? 0),
      url: String(property('url') ?? ''),
      inside,
    };
    return [own, ...inside];
  };
  return nodes[0] ? read(nodes[0]) : [];
}

export const ofRole = (all: readonly Spoken[], ...roles: string[]): Spoken[] =>
  all.filter(({ role }) => roles.includes(role));

const NEEDS_NAME = [
  ...['button', 'link', 'combobox', 'slider', 'spinbutton', 'switch', 'radio', 'checkbox'],
  ...['option', 'listbox', 'textbox', 'progressbar', 'image', 'region', 'dialog'],
  ...['group', 'navigation', 'search', 'table', 'columnheader', 'rowheader', 'heading'],
];

const TEXT = new Set(['StaticText', 'InlineTextBox']);

/** Elements that need a name and have none. */
export const nameless = (all: readonly Spoken[]): string[] =>
  all
    .filter(({ role, focusable }) => focusable || NEEDS_NAME.includes(role))
    // The browser's own group for unfolded content, whose button has the name.
    .filter(({ inside }) => inside[0]?.role !== 'DisclosureTriangle')
    // On paper a group of nothing but text gives it its language.
    .filter(({ role, inside }) => role !== 'group' || !inside.every((one) => TEXT.has(one.role)))
    .filter(({ name }) => name.trim() === '')
    .map(({ role, text }) => `${role} «${text.slice(0, 60)}»`);

const same = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Elements whose name lacks their visible text (2.5.3). Signs such as «›» are pictures, not words.
 */
export function mislabelled(all: readonly Spoken[]): string[] {
  const controls = ofRole(all, 'button', 'link', 'option').filter(({ text }) =>
    /[\p{L}\d]/u.test(text),
  );
  const wrong = controls.filter(({ name, text }) => !same(name).includes(same(text)));
  const fields = all.filter(({ focusable }) => focusable).map(({ name }) => same(name));
  const loose = ofRole(all, 'LabelText').filter(
    ({ text }) => !fields.some((name) => name.includes(same(text.replace(/ \d{4}$/, '')))),
  );
  return [...wrong, ...loose].map(({ role, name, text }) => `${role} «${name}» viser «${text}»`);
}

/** Headings that are more than one level below the one before. */
export function jumps(all: readonly Spoken[]): string[] {
  const headings = ofRole(all, 'heading');
  return headings
    .filter(({ level }, i) => level > (headings[i - 1]?.level ?? 1) + 1)
    .map(({ name, level }) => `h${level} ${name}`);
}

/** Tables without a header to every column and row. */
export const headless = (all: readonly Spoken[]): string[] =>
  ofRole(all, 'table')
    .filter(({ inside }) => {
      const [head, ...rows] = ofRole(inside, 'row');
      const columns = ofRole(head?.inside ?? [], 'columnheader').length;
      const cells = ofRole(head?.inside ?? [], 'cell').length;
      const whole = rows.every(
        (row) =>
          row.inside.find(({ role }) => /cell|header/.test(role))?.role === 'rowheader' &&
          ofRole(row.inside, 'rowheader', 'cell').length === columns,
      );
      return columns < 2 || cells > 0 || rows.length === 0 || !whole;
    })
    .map(({ name }) => name);
