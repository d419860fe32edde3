/** The page's icon: the browser would draw it while the first slide waits. */
import icon from '../../assets/icon.png';

/** Takes the place of the empty one that the page begins with. */
export function showPageIcon(): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  if (link) link.href = icon;
}
