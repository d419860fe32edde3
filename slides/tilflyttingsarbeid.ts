import type { Slide } from '../src/slide';

export const tilflyttingsarbeid: Slide = {
  id: 'tilflyttingsarbeid',
  title: 'Tilflyttingsarbeid er en høyst vanlig aktivitet',
  layout: 'ord',
  words: `
    <p>80 % av distriktskommunene driver eller har drevet med systematisk arbeid for å tiltrekke seg
    nye innbyggere.</p>
    <h3>Tilflyttingsarbeid virker i smått…</h3>
    <p>Lokalt tilflyttingsarbeid kan bidra til å rekruttere nye innbyggere, men antall personer som
    blir rekruttert på denne måten er beskjedent sammenliknet med det totale antall flyttinger til
    et sted.</p>
    <p class="words-source">«Tilflytting for enhver pris?» – ideas2evidence 4/2013, Grimsrud og
    Aure.</p>`,
  figures: [],
  notes: `
    <p>80 prosent er en andel fra rapporten. Vi vet ikke hvor mange kommuner som svarte, så gjør den
    ikke om til et antall.</p>
    <p>Rapporten sier at arbeidet virker i smått: få kommer på grunn av det, målt mot alle som
    flytter til stedet.</p>
    <p>Overgang: hvem er det tilflyttingsarbeidet ønsker seg?</p>`,
};
