/** The map's tooltip: at the pointer, at the area that the walk has reached, or pinned by a click. */
import type { LatLng, Map as LeafletMap, LeafletMouseEvent } from 'leaflet';
import { Tip } from '../dom/tip';

export class MapTip {
  private readonly tip: Tip;
  private at: LatLng | undefined;
  private dismissed = false;
  private pinned = false;
  private readonly onClick = ({ target }: MouseEvent) => {
    const isOnMap = target instanceof Node && this.map.getContainer().contains(target);
    if (this.pinned && !isOnMap && !this.tip.holds(target)) this.close();
  };

  /** `onClose` is called when the tooltip has gone. */
  constructor(
    private readonly map: LeafletMap,
    private readonly onClose: () => void,
  ) {
    const container = map.getContainer();
    const host = container.closest<HTMLElement>('.drawing') ?? container;
    this.tip = new Tip(host, 'map-tip', (by) => {
      if (this.pinned && by === 'leaving') return;
      this.dismissed = by === 'escape';
      this.close();
    });
    map.on('mouseout', ({ originalEvent }: LeafletMouseEvent) =>
      this.leave(originalEvent.relatedTarget),
    );
    map.on('move', () => this.place());
    map.on('moveend', () => this.closeOutOfSight());
    document.addEventListener('click', this.onClick, { capture: true });
  }

  /** Shows `content` at a place. */
  show(content: HTMLElement, at: LatLng): void {
    this.at = at;
    this.pinned = false;
    this.tip.element.classList.remove('is-pinned');
    this.tip.show(content, this.onScreen(at), this.furniture());
  }

  /** Shows `content` at a place until it is closed. */
  pin(content: HTMLElement, at: LatLng): void {
    this.show(content, at);
    this.pinned = true;
    this.tip.unrest();
    this.tip.element.classList.add('is-pinned');
  }

  /** Called when the pointer has come to a new area. */
  enter(content: HTMLElement, at: LatLng): void {
    if (this.pinned) return;
    this.dismissed = false;
    this.tip.unrest();
    this.show(content, at);
    this.tip.rest();
  }

  /** Called when the pointer has moved within the area. The tooltip follows until the pointer rests. */
  follow(at: LatLng): void {
    if (this.dismissed || this.pinned || this.tip.isResting) return;
    this.at = at;
    this.place();
    this.tip.rest();
  }

  /** Called when the pointer has left the area for `to`. The tooltip stays if `to` is the tooltip. */
  leave(to: EventTarget | null): void {
    if (!this.pinned && !this.tip.holds(to)) this.close();
  }

  close(): void {
    if (!this.tip.isShown) return;
    this.pinned = false;
    this.tip.close();
    this.onClose();
  }

  destroy(): void {
    this.tip.destroy();
    document.removeEventListener('click', this.onClick, { capture: true });
  }

  /** While the map moves the tooltip follows its place. */
  private place(): void {
    if (!this.at || !this.tip.isShown) return;
    this.tip.place(this.onScreen(this.at), this.furniture());
  }

  /** Closes the tooltip when the map has been moved so that its place is out of sight. */
  private closeOutOfSight(): void {
    if (this.at && !this.map.getBounds().contains(this.at)) this.close();
  }

  private onScreen(at: LatLng): { x: number; y: number } {
    const container = this.map.getContainer();
    const { left, top, width } = container.getBoundingClientRect();
    const scale = width / container.offsetWidth || 1;
    const { x, y } = this.map.latLngToContainerPoint(at);
    return { x: left + x * scale, y: top + y * scale };
  }

  /** Buttons, legend and the country in little. */
  private furniture(): DOMRect[] {
    const host = this.tip.element.parentElement;
    const all = host?.querySelectorAll('.map-buttons, .legend > li') ?? [];
    return [...all].map((one) => one.getBoundingClientRect());
  }
}
