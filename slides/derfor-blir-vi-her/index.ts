import type { Slide } from '../../src/deck';
import { folketall } from './folketall';
import { kart } from './kart';
import { FRA, TIL } from './tre-kommuner';

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
    { label: 'De tre kommunene siden 2000', figures: [folketall] },
  ],
  reader: `
    <p>Studien gjaldt innvandrere i tre kommuner: Vestvågøy, Tynset og Haram. Den er kvalitativ og
    har ingen prosenter. Tallene i diagrammet er SSBs: de viser hvor mange som bodde i de tre
    kommunene, ikke hvem som ble boende, eller hvorfor.</p>`,
  notes: `
    <p>Les de tre funnene ett for ett. Studien fulgte innvandrere i tre kommuner: Vestvågøy, Tynset
    og Haram. Pek på dem i kartet.</p>
    <p>Pek så på søylene: fra ${FRA} til ${TIL} vokser det oransje i alle tre, og det grå blir lavere.
    Samme målestokk i alle rutene. Er en annen kommune valgt, står den som fjerde rute, om den ikke
    er for stor.</p>
    <p>Studien er kvalitativ. Den har ingen prosenter, og ingen tall kan tilskrives den. Tallene er
    SSBs beholdninger 1. januar og sier ikke hvem som ble boende, eller hvorfor.</p>
    <p>Overgang: kommunene prøver også å lokke folk til seg. Virker det?</p>`,
};
