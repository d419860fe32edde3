/** The logo that an edition's settings name. */

import { h } from '../dom/element';
import { settings } from '../settings';

const images: Record<string, string> = import.meta.glob('../../assets/*.{svg,png,jpg,jpeg,webp}', {
  eager: true,
  query: '?url',
  import: 'default',
});
const addressOf = (file: string): string | undefined =>
  file.startsWith('data:') ? file : images[`../../${file}`];

/** Whether the build has found such an image: 'assets/logo.svg'. */
export const hasImage = (file: string): boolean => addressOf(file) !== undefined;

/** The logo as a list of one image. Empty when the settings name none. */
export function logo(): HTMLImageElement[] {
  const src = settings.logo && addressOf(settings.logo.file);
  return src ? [h('img', { class: 'logo', src, alt: settings.logo.alt })] : [];
}
