/** Reveal's built-in English, in Norwegian, and the role that it sets but should not. */
const TEXTS: [selector: string, text: string][] = [['.resume-button', 'Fortsett presentasjonen']];
const LABELS: [selector: string, label: string][] = [
  ['.navigate-left', 'Forrige lysbilde'],
  ['.navigate-right', 'Neste lysbilde'],
  ['.navigate-up', 'Lysbildet over'],
  ['.navigate-down', 'Lysbildet under'],
];

/** To be called when Reveal is ready. */
export function speakInNorwegian(reveal: HTMLElement): void {
  reveal.removeAttribute('role');
  // Reveal's own status reads whole slides; ours says title and finding.
  const status = reveal.querySelector('.aria-status');
  status?.removeAttribute('aria-live');
  status?.setAttribute('aria-hidden', 'true');
  for (const [selector, text] of TEXTS) {
    const element = reveal.querySelector(selector);
    if (element) element.textContent = text;
  }
  for (const [selector, label] of LABELS) {
    reveal.querySelector(selector)?.setAttribute('aria-label', label);
  }
}
