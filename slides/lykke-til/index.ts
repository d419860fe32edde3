import type { Slide } from '../../src/deck';
import { kart } from './kart';

export const lykkeTil: Slide = {
  id: 'lykke-til',
  title: 'Planlegg for mangfold – lykke til!',
  layout: 'ord-figur',
  words: `
    <p>Og hva med vår kommune? Søk den opp. Kart, tall og notater på alle lysbildene følger
    valget.</p>`,
  controls: [{ type: 'search' }, { type: 'share' }],
  figures: [kart],
  steps: [{ label: 'Kommunens tall', figures: [kart] }],
  reader: `
    <p>Velg en kommune her eller øverst på siden, så følger kart, diagrammer og tall valget på alle
    lysbildene. Kartet viser hvor kommunen ligger, og hvor sentral den er etter SSBs indeks.</p>`,
  notes: `
    <p>Spør hvilken kommune salen kommer fra, og søk den opp. Alle lysbildene følger valget.</p>
    <p>Pek på kartet: der er dere. Er presentasjonen lagt ut på nettet, kan salen lese den på egen
    telefon med QR-koden, på samme kommune.</p>
    <p>Kontaktlinjen fra 2013 gjaldt en person og er utdatert. Skriv inn din egen i innstillingene.</p>
    <p>Overgang: det siste lysbildet er til å ta med hjem.</p>`,
};
