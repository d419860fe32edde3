import type { Slide } from '../../src/deck';
import { andel } from './andel';
import { kart } from './kart';
import { vekst } from './vekst';

export const tilflyttingsarbeid: Slide = {
  id: 'tilflyttingsarbeid',
  title: 'Tilflyttingsarbeid er en høyst vanlig aktivitet',
  layout: 'kart',
  words: `
    <p>80 % av distriktskommunene driver eller har drevet med systematisk arbeid for å tiltrekke seg
    nye innbyggere.</p>
    <h3>Tilflyttingsarbeid virker i smått…</h3>
    <p>Lokalt tilflyttingsarbeid kan bidra til å rekruttere nye innbyggere, men antall personer som
    blir rekruttert på denne måten er beskjedent sammenliknet med det totale antall flyttinger til
    et sted.</p>
    <p class="words-source">«Tilflytting for enhver pris?» – ideas2evidence 4/2013, Grimsrud og
    Aure.</p>`,
  figures: [andel, vekst, kart],
  steps: [
    { label: 'Fire av fem', figures: [andel] },
    { label: 'Hvor veksten kom fra', figures: [vekst] },
  ],
  reader: `
    <p>Andelen er rapportens egen, og hvor mange kommuner som svarte, vet vi ikke. Diagrammet viser
    hva folketallet vokste eller falt på: i de minst sentrale kommunene falt det på fødsler og
    flytting innenlands, og steg på innvandring. Tallene sier ikke hva tilflyttingsarbeidet i seg
    selv førte til.</p>`,
  notes: `
    <p>Pek på søylen: 80 prosent er en andel fra rapporten. Vi vet ikke hvor mange kommuner
    som svarte, så gjør den ikke om til et antall, og legg den ikke på kartet.</p>
    <p>Rapporten sier at arbeidet virker i smått: få kommer på grunn av det, målt mot alle som
    flytter til stedet. Diagrammet under gir målestokken: se på klasse 6, der folketallet gikk ned
    på fødsler og innenlands flytting, og opp på innvandring.</p>
    <p>De to skalaene går hver sin vei. På kartet er 0 minst og 3 mest sentral (2008). I diagrammet
    er 1 mest og 6 minst sentral. De kan ikke oversettes til hverandre. Kartet viser ikke hvem som
    er distriktskommune, for rapportens utvalg er ikke kjent her.</p>
    <p>Ikke påstå at tilflyttingsarbeid ga veksten, eller at det var nytteløst: bidragene er
    bokholderi for hele klasser av kommuner.</p>
    <p>Overgang: hvem er det tilflyttingsarbeidet ønsker seg?</p>`,
};
