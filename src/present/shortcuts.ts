/** The deck's single-key shortcuts, as the help lists them. */
export const SHORTCUTS = [
  ['Mellomrom', 'Neste lysbilde'],
  ['Page Down og Page Up', 'Neste og forrige, også fra en fjernkontroll'],
  ['→ og ←', 'Neste og forrige, forbi lysbildet under (1b)'],
  ['↓ og ↑', 'Lysbildet under, og tilbake'],
  ['K', 'Søk etter kommune'],
  ['S', 'Talerens side'],
  ['W', 'Ord i presentasjonen'],
  ['H', 'Snu tilflyttingshierarkiet på hodet, når det vises'],
  ['O eller Esc', 'Oversikt over lysbildene'],
  ['F', 'Fullskjerm'],
  ['B', 'Svart skjerm, og tilbake'],
  ['Home og End', 'Første og siste lysbilde'],
  ['?', 'Denne listen'],
] as const;
