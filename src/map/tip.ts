/** The map's tooltip, at the pointer or at the area that the walk has reached. */
import { type LatLng, type Map as LeafletMap, tooltip } from 'leaflet';
import { HOVER_REST_MS, onEscape } from '../dom/dismiss';

/** Distance from the pointer to the tip of the tooltip's arrow, in CSS pixels. */
const [ARROW_X_PX, ARROW_Y_PX] = [-3, -6];

/**
 * The one tooltip of a map. Escape closes it, and the pointer can be moved onto it after a rest.
 */
export class MapTip {
  private readonly tip = tooltip({ className: 'map-tip', offset: [ARROW_X_PX, ARROW_Y_PX] });
  private readonly removeListener: () => void;
  private timer: number | undefined;
  private dismissed = false;

  constructor(private readonly map: LeafletMap) {
    this.removeListener = onEscape(
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
    this.keepInside(at);
  }

  /** Called when the pointer has come to a new area. */
  enter(content: HTMLElement, at: LatLng): void {
    this.dismissed = false;
    this.unrest();
    this.show(content, at);
    this.rest();
  }

  /**
   * Called when the pointer has moved within the area. The tooltip follows until the pointer rests.
   */
  follow(at: LatLng): void {
    if (this.dismissed || this.resting) return;
    this.keepInside(at);
    this.rest();
  }

  /**
   * Called when the pointer has left the area for `to`. The tooltip stays if `to` is the tooltip.
   */
  leave(to: EventTarget | null): void {
    if (!(to instanceof Node && this.tip.getElement()?.contains(to))) this.close();
  }

  close(): void {
    this.unrest();
    this.map.closeTooltip(this.tip);
  }

  destroy(): void {
    window.clearTimeout(this.timer);
    this.removeListener();
  }

  /**
   * Moves the tooltip so that the map's upper or lower edge does not cut it. Leaflet handles the
   * sides.
   */
  private keepInside(at: LatLng): void {
    const element = this.tip.getElement();
    if (!element) return;
    const half = element.offsetHeight / 2;
    const middle = this.map.latLngToContainerPoint(at).y + ARROW_Y_PX;
    const inside = Math.max(half, Math.min(middle, this.map.getSize().y - half));
    this.tip.options.offset = [ARROW_X_PX, ARROW_Y_PX + inside - middle];
    this.tip.setLatLng(at);
    // The arrow still points at the pointer.
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
    this.timer = window.setTimeout(
      () => this.tip.getElement()?.classList.add('is-resting'),
      HOVER_REST_MS,
    );
  }

  private unrest(): void {
    window.clearTimeout(this.timer);
    this.tip.getElement()?.classList.remove('is-resting');
  }
}
