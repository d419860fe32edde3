import type { Slide } from '../src/slide';

export const derforBlirViHer: Slide = {
  id: 'derfor-blir-vi-her',
  title: 'Hovedfunn: «Derfor blir vi her» – innvandrere i Distrikts-Norge. NIBR 2012',
  layout: 'ord',
  words: `
    <ul class="statements">
      <li class="fragment">Innvandrere som har valgt å bli boende, opplevde å bli sett, tatt vare på
      og være noen.</li>
      <li class="fragment">De legger vekt på trygghet og gode oppvekstvilkår for barn og muligheter
      til å gjennomføre eget/familiens livsprosjekt.</li>
      <li class="fragment">Småsamfunnets gjennomsiktighet oppleves mer som et gode enn en ulempe.</li>
    </ul>
    <p class="words-source">NIBR-rapport 2012:5, Søholt, Aasland, Onsager og Vestby, på oppdrag fra
    KDU og IMDi.</p>`,
  figures: [],
  notes: `
    <p>Les de tre funnene ett for ett. Studien fulgte innvandrere i tre kommuner: Vestvågøy, Tynset
    og Haram.</p>
    <p>Studien er kvalitativ. Den har ingen prosenter, og ingen tall kan tilskrives den.</p>
    <p>Overgang: kommunene prøver også å lokke folk til seg. Virker det?</p>`,
};
