import type { Slide } from '../../src/deck';
import { andel } from './andel';
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
  figures: [andel, vekst],
  steps: [
    { label: 'Fire av fem', figures: [andel] },
    { label: 'Hvor veksten kom fra', figures: [vekst] },
  ],
  reader: `
    <p>Andelen er rapportens egen, og hvor mange kommuner som svarte, vet vi ikke. Søylene viser hva
    folketallet vokste eller falt på: i de minst sentrale kommunene falt det på fødsler og flytting
    innenlands, og steg på innvandring. Tallene sier ikke hva tilflyttingsarbeidet i seg selv førte
    til.</p>`,
  notes: `
    <p>Les ordene: nesten alle prøver, og det virker i smått. Få kommer på grunn av arbeidet, målt mot
    alle som flytter til stedet.</p>
    <p>Første trykk: fire av fem. Hver rute er én prosent. Det er en andel fra rapporten. Vi vet ikke
    hvor mange kommuner som svarte, så gjør den ikke om til et antall.</p>
    <p>Andre trykk: hvor veksten kom fra, de minst sentrale øverst. Pek på de tre øverste søylene:
    folketallet gikk ned på fødsler og på flytting innenlands, og det oransje kom fra utlandet. Pek så
    nederst: de mest sentrale vokste på alle tre.</p>
    <p>Ikke påstå at tilflyttingsarbeid ga veksten, eller at det var nytteløst: tallene er et
    regnestykke for hele klasser av kommuner.</p>
    <p>Siste trykk samler alt. Overgang: hvem er det tilflyttingsarbeidet ønsker seg?</p>`,
};
