/** A QR code and a link to the deck for the chosen municipality, and the logo and contact line. */
import { generate } from 'lean-qr';
import { logo } from '../chrome/logo';
import { h, svg } from '../dom/element';
import { shareAddress } from '../edition/edition';
import { settings } from '../settings';
import type { LiveControl } from '../slide/live-control';
import type { Stage } from '../slide/stage';

/** Width of the empty border around the code, in modules, as the QR standard requires. */
const QUIET_ZONE_MODULES = 4;

/** Makes the control. Without a public address it links to the reading view of the same page. */
export function shareControl({ store, kommuner, linksToReading }: Stage): LiveControl {
  const element = h('div', { class: 'share' });
  const update = () => {
    const { kommune } = store.state;
    const address = shareAddress(settings, kommune);
    const parts: Node[] = [];
    const name = kommune && kommuner ? ` med tall for ${kommuner.name(kommune)}` : '';
    if (address) {
      const link = h('a', { href: address }, address.replace(/^https?:\/\//, ''));
      parts.push(qr(address, `QR-kode til presentasjonen${name}`));
      parts.push(h('p', {}, `Les presentasjonen${name} på telefonen: `, link));
    } else if (linksToReading) {
      // Only on screen: paper has no page to link from. The slide's id is not read from the
      // address, which Reveal writes after the slide is shown.
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

/** The QR code as one SVG path. Cameras need it black on white, whatever the page's appearance. */
function qr(text: string, label: string): SVGElement {
  const code = generate(text);
  const side = code.size + 2 * QUIET_ZONE_MODULES;
  let path = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue;
      path += `M${x + QUIET_ZONE_MODULES},${y + QUIET_ZONE_MODULES}h1v1h-1z`;
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
