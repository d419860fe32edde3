import type { Slide } from '../../src/deck';
import { BEFORE_UKRAINE } from '../shared/immigrants';
import { kart } from './kart';
import { tall } from './tall';

export const lykkeTil: Slide = {
  id: 'lykke-til',
  title: 'Planlegg for mangfold – lykke til!',
  layout: 'ord-figur',
  words: `
    <p>Og hva med vår kommune?</p>`,
  controls: [{ type: 'search' }, { type: 'share' }],
  figures: [tall, kart],
  // With the press that brings the whole slide.
  steps: [],
  reader: `
    <p>Velg en kommune her eller øverst på siden, så følger kart, diagrammer og tall valget på alle
    lysbildene. De tre tallene er kommunens, eller landets når ingen er valgt. Innvandrerne er sist
    talt i det året som står der, og flyktningene er bosatt siden ${BEFORE_UKRAINE}. Kartet viser hvor kommunen ligger, og hvor sentral den er etter SSBs indeks.</p>`,
  notes: `
    <p>Spør hvilken kommune salen kommer fra, og søk den opp. Alle lysbildene følger valget.</p>
    <p>Ett trykk: tre tall og kartet. Les tallene, og la salen kjenne dem igjen. Innvandrerne er sist
    talt før de fleste ukrainerne kom; de bosatte flyktningene har kommet siden. Er presentasjonen lagt ut på nettet, kan salen lese den på egen
    telefon med QR-koden, på samme kommune.</p>
    <p>Kontaktlinjen fra 2013 gjaldt en person og er utdatert. Skriv inn din egen i innstillingene.</p>
    <p>Overgang: det siste lysbildet er til å ta med hjem.</p>`,
};
