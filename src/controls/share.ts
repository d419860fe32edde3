/** A QR code and a link to the deck for the chosen municipality, and whom to contact. */
import { generate } from 'lean-qr';
import { logo } from '../chrome/logo';
import { h, svg } from '../dom/element';
import { shareAddress } from '../edition/edition';
import { settings } from '../settings';
import type { LiveControl } from '../slide/live-control';
import type { Stage } from '../slide/stage';

/** Quiet zone around the code, in modules, as the standard asks for. */
const QUIET = 4;

export function shareControl({ store, kommuner, linksToReading }: Stage): LiveControl {
  const element = h('div', { class: 'share' });
  const update = () => {
    const { kommune } = store.state;
    const address = shareAddress(settings, kommune);
    const parts: Node[] = [];
    const name = kommune && kommuner ? ` på ${kommuner.name(kommune)}` : '';
    if (address) {
      const link = h('a', { href: address }, address.replace(/^https?:\/\//, ''));
      parts.push(qr(address, `QR-kode til presentasjonen${name}`));
      parts.push(h('p', {}, `Les presentasjonen${name} på telefonen: `, link));
    } else if (linksToReading) {
      // Only on screen: paper has no page to link from. The slide's id is not read from the address,
      // which Reveal writes after the slide is shown.
      const slide = element.closest('section')?.id ?? '';
      const href = `${store.search({ visning: 'les' })}#/${slide}`;
      parts.push(h('p', {}, h('a', { href }, `Les presentasjonen${name}`)));
    }
    const sender: Node[] = logo();
    if (settings.contact) sender.push(h('p', { class: 'contact' }, settings.contact));
    if (sender.length) parts.push(h('div', { class: 'sender' }, ...sender));
    element.replaceChildren(...parts);
  };
  update();
  return { element, update };
}

/** A QR code as one path; dark on white whatever the appearance, for cameras. */
function qr(text: string, label: string): SVGElement {
  const code = generate(text);
  const side = code.size + 2 * QUIET;
  let path = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (code.get(x, y)) path += `M${x + QUIET},${y + QUIET}h1v1h-1z`;
    }
  }
  const picture = svg('svg', {
    class: 'qr',
    viewBox: `0 0 ${side} ${side}`,
    role: 'img',
    'aria-label': label,
  });
  picture.append(
    svg('rect', { width: String(side), height: String(side), fill: '#ffffff' }),
    svg('path', { d: path, fill: '#000000' }),
  );
  return picture;
}
