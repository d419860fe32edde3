/**
 * Keeps a mouse from moving the focus to what it clicks in `main`: the button would take the keys that
 * turn slides.
 */
export function leaveFocus(main: HTMLElement): void {
  main.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('button, summary'))
      event.preventDefault();
  });
  // Leaflet itself moves the focus to its map.
  main.addEventListener('pointerup', () => {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && focused.matches('.leaflet-container')) focused.blur();
  });
}
