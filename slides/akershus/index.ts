import type { Slide } from '../../src/deck';
import { kart } from './kart';
import { linjer } from './linjer';

export const akershus: Slide = {
  id: 'akershus',
  title: 'Kommuner i Akershus planlegger for mangfold',
  layout: 'kart',
  words: `
    <blockquote>
      <p>«Vi har hatt god nytte av planveiledningen og statistikkbanken til Akershus fylkeskommune,
      spesielt på tema mangfold, folkehelse og demografi»</p>
      <footer>– Hilde Opheim, kommuneplanlegger i Rælingen kommune</footer>
    </blockquote>`,
  controls: [
    { type: 'year', key: 'akershus', label: 'År i kartet, 1. januar' },
    { type: 'compare' },
  ],
  figures: [linjer, kart],
  steps: [
    { label: 'Rælingen, fylket og landet', figures: [linjer] },
    { label: 'Kartet: Akershus, eller vårt fylke', figures: [kart] },
  ],
  reader: `
    <p>Linjene viser hvor stor del av innbyggerne som har vært innvandrere, år for år, og kartet den
    samme andelen i ett år: i Akershus, eller i fylket til kommunen som er valgt. Rælingen er en
    sentral forstad til Oslo, ikke en distriktskommune. Andelen sier ikke hvordan kommunene planla,
    og veksten kan ikke tilskrives planleggingen.</p>`,
  notes: `
    <p>Les sitatet. Rælingen er en sentral forstad til Oslo, ikke en distriktskommune: si det.
    Eksempelet viser hva fylkets planveiledning og statistikk kan bety, ikke hvordan det er i
    distriktene.</p>
    <p>Så linjene: hver femte i Rælingen. Hele landet går samme vei, fra et lavere nivå. Akershus
    slutter i 2015, der tallene på fylkene fra 2013 slutter.</p>
    <p>Så kartet: Akershus, eller fylket til kommunen som er valgt, med Akershus ved siden av. Spill av
    årene under «Valg». Klassene er de samme hele veien, så kartet blir mørkere når andelen øker.</p>
    <p>Ikke påstå at planleggingen ga veksten, eller at andelen måler mangfold i planene. Andelen er
    innvandrere 1. januar i prosent av folketallet, uten norskfødte med innvandrerforeldre.</p>
    <p>Overgang: hva med kommunene der arbeidsinnvandrerne kom?</p>`,
};
