import type { Slide } from '../src/slide';

export const akershus: Slide = {
  id: 'akershus',
  title: 'Kommuner i Akershus planlegger for mangfold',
  layout: 'ord',
  words: `
    <blockquote>
      <p>«Vi har hatt god nytte av planveiledningen og statistikkbanken til Akershus fylkeskommune,
      spesielt på tema mangfold, folkehelse og demografi»</p>
      <footer>– Hilde Opheim, kommuneplanlegger i Rælingen kommune</footer>
    </blockquote>`,
  figures: [],
  notes: `
    <p>Les sitatet. Rælingen er en sentral forstad til Oslo, ikke en distriktskommune: si det.</p>
    <p>Overgang: hva med kommunene der arbeidsinnvandrerne kom?</p>`,
};
