import type { Slide } from '../src/slide';

export const lykkeTil: Slide = {
  id: 'lykke-til',
  title: 'Planlegg for mangfold – lykke til!',
  layout: 'ord',
  words: '',
  figures: [],
  notes: `
    <p>Spør hvilken kommune salen kommer fra, og velg den i feltet nederst. Alle lysbildene følger
    valget.</p>
    <p>Overgang: det siste lysbildet er til å ta med hjem.</p>`,
};
