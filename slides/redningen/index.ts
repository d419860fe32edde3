import type { Slide } from '../../src/deck';
import { dekomponering } from './dekomponering';
import { kart } from './kart';
import { sentralitet } from './sentralitet';

export const redningen: Slide = {
  id: 'redningen',
  title: 'Innvandring er redningen!',
  layout: 'kart',
  words: `
    <p class="question">Stemmer det for vår kommune?</p>
    <p class="origin">Kilde: Statistisk sentralbyrå · Kartgrunnlag: Kartverket
    <span class="tag">Rekonstruksjon</span></p>`,
  controls: [
    {
      type: 'guess',
      question:
        'Gjett først: I hvor mange av {antall} kommuner vokste folketallet bare med innvandrerne?',
      vintage: 2013,
    },
    { type: 'period', label: 'Periode, 1. januar til 1. januar' },
    { type: 'switch', key: 'norskfodte', label: 'Regn med norskfødte med innvandrerforeldre' },
  ],
  figures: [kart, dekomponering, sentralitet],
  opening: [kart],
  steps: [
    { label: 'Salen gjetter' },
    { label: 'Kartet og tallet', figures: [kart] },
    { label: 'Vår kommune', figures: [dekomponering] },
    { label: 'Etter sentralitet', figures: [sentralitet] },
  ],
  more: {
    label: 'Regelen og forbeholdet',
    html: `
      <p>Vi sammenligner to år: hvor mye folketallet vokste (g), og hvor mye tallet på innvandrere
      vokste (i). Resten, g − i, er endringen i tallet på øvrige innbyggere.</p>
      <dl>
        <div><dt>Vokser uansett</dt><dd>g &gt; 0 og g − i &gt; 0</dd></div>
        <div><dt>«Reddet»</dt><dd>g &gt; 0 og g − i høyst 0</dd></div>
        <div><dt>Dempet nedgang</dt><dd>g høyst 0 og i &gt; 0</dd></div>
        <div><dt>Nedgang</dt><dd>g høyst 0 og i høyst 0</dd></div>
      </dl>
      <p><strong>Dette er et regnestykke, ikke en årsak.</strong> Tallene er beholdninger 1. januar, ikke
      hvor mange som flyttet. Tallet på øvrige endres av fødsler, dødsfall og flytting. Ingen vet
      hvor mange som hadde bodd her uten innvandring: «reddet» står derfor i anførselstegn.</p>
      <p>Kartet i den opprinnelige presentasjonen er tapt, og tegnforklaringen med det. Klassene er
      vår rekonstruksjon. Innvandrertallene avviker med noen få personer per kommune fra SSBs egne;
      kommuner innen fem personer fra en klassegrense er merket «usikker» i tallene. Tall som er
      skjult eller mangler, er regnet som 0.</p>
      <p>Andre har publisert tall som ligner. De har andre perioder, utvalg og mål, og kan ikke
      leses som én serie med våre: se lysbildet <a href="#/se-avis">«Se avis»</a>.</p>`,
  },
  reader: `
    <p>Kartet deler kommunene i fire etter to tall: hvor mye folketallet vokste, og hvor mye tallet
    på innvandrere vokste i de samme årene. I de oransje kommunene økte folketallet, mens tallet
    på øvrige innbyggere sto stille eller falt. Dem kaller vi «reddet». Det er et regnestykke,
    ikke en årsak: det sier ikke hvordan det hadde gått uten innvandring.</p>`,
  notes: `
    <p>Begynn med overskriften slik den sto i 2013, og det tomme kartet. Spør salen om den stemmer for
    deres kommune, og velg kommunen med K.</p>
    <p>Gjett først: la salen rope tall, og dra søylen dit. Hopp over om tiden er knapp. Gjetningen
    huskes ikke.</p>
    <p>Så kartet og tallet. Pek på oransje: kommuner der folketallet økte, mens tallet på alle andre
    enn innvandrerne sto stille eller falt. Sett det ved siden av gjetningen.</p>
    <p>Deretter vår kommune: hvor mye folketallet endret seg, og hvor mye av det som var innvandrere.</p>
    <p>Til slutt sentralitet: av kommunene som vokste, er de fleste av de minst sentrale «reddet».
    Perioden kan flyttes under «Valg»; lengden holdes fast, så bare like lange perioder
    sammenlignes.</p>
    <p>Ikke påstå at innvandringen var årsaken. Det er et regnestykke med beholdninger 1. januar og
    sier ikke hvordan det hadde gått uten. Kartet er en rekonstruksjon; det opprinnelige er tapt.</p>
    <p>Overgang: holdt det?</p>`,
};
