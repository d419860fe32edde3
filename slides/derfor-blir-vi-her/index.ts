import type { Slide } from '../../src/deck';
import { folketall } from './folketall';
import { kart } from './kart';
import { FRA } from './tre-kommuner';

export const derforBlirViHer: Slide = {
  id: 'derfor-blir-vi-her',
  title: 'Hovedfunn: «Derfor blir vi her» – innvandrere i Distrikts-Norge. NIBR 2012',
  layout: 'kart',
  words: `
    <ul class="statements">
      <li data-comes="1">Innvandrere som har valgt å bli boende, opplevde å bli sett, tatt vare på
      og være noen.</li>
      <li data-comes="2">De legger vekt på trygghet og gode oppvekstvilkår for barn og muligheter
      til å gjennomføre eget/familiens livsprosjekt.</li>
      <li data-comes="3">Småsamfunnets gjennomsiktighet oppleves mer som et gode enn en ulempe.</li>
    </ul>
    <p class="words-source">NIBR-rapport 2012:5, Søholt, Aasland, Onsager og Vestby, på oppdrag fra
    KDU og IMDi.</p>`,
  figures: [folketall, kart],
  steps: [
    { label: 'Sett, tatt vare på, være noen' },
    { label: 'Trygghet og livsprosjekt' },
    { label: 'Gjennomsiktighet er et gode' },
    { label: 'De tre kommunene siden 2000', figures: [folketall, kart] },
  ],
  reader: `
    <p>Studien gjaldt innvandrere i tre kommuner: Vestvågøy, Tynset og Haram. Den er kvalitativ og
    har ingen prosenter. Kurvene er SSBs tall: hvor mange flere eller færre som bodde der enn i
    ${FRA}, regnet i prosent av folketallet da. De sier ikke hvem som ble boende, eller hvorfor.</p>`,
  notes: `
    <p>Les de tre funnene, ett for hvert trykk, og vent litt etter hvert. De som ble boende, var blitt
    sett, tatt vare på og var noen: det er det salen skal ta med seg.</p>
    <p>Fjerde trykk: hva som skjedde i de tre kommunene siden ${FRA}. Pek på dem i kartet. Den oransje
    kurven er innvandrerne og stiger i alle tre. Den grå er øvrige innbyggere og faller. Rutene har
    samme skala, prosent av folketallet i ${FRA}, og tallene ved kurvene er personer. En kommune som er
    valgt, står som fjerde rute, om den har minst hundre innvandrere.</p>
    <p>Studien er kvalitativ. Den har ingen prosenter, og ingen tall kan tilskrives den. Tallene er
    SSBs beholdninger 1. januar og sier ikke hvem som ble boende, eller hvorfor.</p>
    <p>Siste trykk samler alt. Overgang: kommunene prøver også å lokke folk til seg. Virker det?</p>`,
};
