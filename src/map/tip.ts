/** What the map reads out, at the pointer or where the walk is. */
import { type LatLng, type Map as LeafletMap, tooltip } from 'leaflet';
import { onEscape, REST } from '../dom/dismiss';

/** From the pointer to the tip's arrow, CSS pixels. */
const [ASIDE, LIFT] = [-3, -6];

export class MapTip {
  private readonly tip = tooltip({ className: 'map-tip', offset: [ASIDE, LIFT] });
  private readonly letGo: () => void;
  private timer: number | undefined;
  private dismissed = false;

  constructor(private readonly map: LeafletMap) {
    this.letGo = onEscape(
      () => this.shown,
      () => {
        this.dismissed = true;
        this.close();
      },
    );
    map.on('mouseout', () => this.close());
  }

  /** Shows `content` at a place. */
  show(content: HTMLElement, at: LatLng): void {
    this.tip.setContent(content).setLatLng(at);
    if (!this.shown) {
      this.map.openTooltip(this.tip);
      const element = this.tip.getElement();
      if (element) element.onmouseleave = () => this.close();
    }
    this.keepWhole(at);
  }

  /** The pointer came to a new area. */
  enter(content: HTMLElement, at: LatLng): void {
    this.dismissed = false;
    this.unrest();
    this.show(content, at);
    this.rest();
  }

  /** The pointer moved within the area: follows until the pointer has rested. */
  follow(at: LatLng): void {
    if (this.dismissed || this.resting) return;
    this.keepWhole(at);
    this.rest();
  }

  /** The pointer left the area for `to`; what is shown stays when that is where it went. */
  leave(to: EventTarget | null): void {
    if (!(to instanceof Node && this.tip.getElement()?.contains(to))) this.close();
  }

  close(): void {
    this.unrest();
    this.map.closeTooltip(this.tip);
  }

  destroy(): void {
    window.clearTimeout(this.timer);
    this.letGo();
  }

  /** Leaflet turns it left and right; at the upper and lower edge the map would cut it off. */
  private keepWhole(at: LatLng): void {
    const element = this.tip.getElement();
    if (!element) return;
    const half = element.offsetHeight / 2;
    const middle = this.map.latLngToContainerPoint(at).y + LIFT;
    const inside = Math.max(half, Math.min(middle, this.map.getSize().y - half));
    this.tip.options.offset = [ASIDE, LIFT + inside - middle];
    this.tip.setLatLng(at);
    // The arrow stays with the pointer.
    element.style.setProperty('--arrow', `${middle - inside}px`);
  }

  private get shown(): boolean {
    return this.map.hasLayer(this.tip);
  }

  private get resting(): boolean {
    return this.tip.getElement()?.classList.contains('is-resting') ?? false;
  }

  private rest(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.tip.getElement()?.classList.add('is-resting'), REST);
  }

  private unrest(): void {
    window.clearTimeout(this.timer);
    this.tip.getElement()?.classList.remove('is-resting');
  }
}
