/** The logo of whoever shows the deck. */

import { h } from '../dom/element';
import { settings } from '../settings';

const images: Record<string, string> = import.meta.glob('../../assets/*.{svg,png,jpg,jpeg,webp}', {
  eager: true,
  query: '?url',
  import: 'default',
});
const addressOf = (file: string): string | undefined =>
  file.startsWith('data:') ? file : images[`../../${file}`];

/** Whether there is such an image: 'assets/logo.svg'. */
export const hasImage = (file: string): boolean => addressOf(file) !== undefined;

/** The logo, or nothing where there is none. To be spread: `...logo()`. */
export function logo(): HTMLImageElement[] {
  const src = settings.logo && addressOf(settings.logo.file);
  return src ? [h('img', { class: 'logo', src, alt: settings.logo.alt })] : [];
}
