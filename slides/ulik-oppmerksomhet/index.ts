import type { Slide } from '../../src/deck';
import { fulgte } from './fulgte-oppmerksomheten';
import { FRA, TIL } from './fylker';
import { kart } from './kart';

export const ulikOppmerksomhet: Slide = {
  id: 'ulik-oppmerksomhet',
  title: 'Ulik oppmerksomhet i den regionale planleggingen',
  layout: 'kart',
  words: '<p>Fulgte oppmerksomheten innvandringen?</p>',
  controls: [
    {
      type: 'choice',
      key: 'kategori',
      label: 'Merk en kategori i kart og diagram',
      options: [
        {
          value: 'stor',
          label: 'Stor oppmerksomhet',
          text: 'Nordland, Møre og Romsdal, Hordaland, Rogaland, Hedmark og Akershus',
        },
        {
          value: 'nevnes',
          label: 'Nevnes under drøfting av befolkningsgrunnlag, men følger ikke opp med strategier',
          text: 'Finnmark, Sør-Trøndelag, Sogn og Fjordane, Oppland, Østfold og Buskerud',
        },
        {
          value: 'egnePlaner',
          label: 'Egne planer for integrering, inkludering og likestilling',
          text: 'Hedmark, Vestfold, Aust- og Vest-Agder',
        },
        {
          value: 'litenGrad',
          label: 'I liten grad drøftet innvandringens betydning',
          text: 'Troms, Nord-Trøndelag og Telemark',
        },
      ],
    },
  ],
  figures: [kart, fulgte],
  steps: [
    { label: 'Stor oppmerksomhet', figures: [kart], choices: { kategori: 'stor' } },
    { label: 'Nevnes, men følges ikke opp', choices: { kategori: 'nevnes' } },
    { label: 'Egne planer', choices: { kategori: 'egnePlaner' } },
    { label: 'I liten grad drøftet', choices: { kategori: 'litenGrad' } },
    { label: 'Fulgte oppmerksomheten?', figures: [fulgte], choices: { kategori: null } },
  ],
  reader: `
    <p>Vurderingen av fylkene er trolig KDUs egen fra om lag 2013, og metoden er ikke dokumentert.
    Diagrammet viser hva innvandrere og øvrige innbyggere bidro med til fylkenes vekst
    ${FRA}–${TIL}. Tallene sier ikke at planer ga vekst, eller at vekst ga planer.</p>`,
  notes: `
    <p>Vurderingen er trolig KDUs egen fra om lag 2013, og metoden er ikke dokumentert. Si det før
    du peker. Den gjelder de 19 fylkene i 2013 og kan ikke flyttes til dagens fylker.</p>
    <p>Ett trykk for hver kategori: stor oppmerksomhet, nevnes, egne planer, i liten grad. Egne planer
    er en annen dimensjon enn oppmerksomhet og er derfor skravert oppå fargen. Hedmark er nevnt to
    ganger, Oslo ikke.</p>
    <p>Så diagrammet, sortert etter hva innvandrerne bidro med. Rutene ved navnene er kategoriene.
    Se på de seks øverste, og let så etter Nordland og Hedmark. Grå søyler mot venstre er fylker der
    tallet på øvrige innbyggere falt. Et trykk på en kategori merker den i kart og diagram.</p>
    <p>Ikke påstå at planer ga vekst, eller at vekst ga planer. Overgang: en kommune som planla.</p>`,
};
