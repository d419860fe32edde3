import type { Slide } from '../src/slide';

export const kunnskapsbasert: Slide = {
  id: 'kunnskapsbasert',
  title: 'Kunnskapsbasert samfunnsutviklingsarbeid',
  layout: 'ord',
  words: `
    <ul class="statements">
      <li>Tenk nytt med hensyn til målgruppe</li>
      <li>Tiltak må bygge på analyser og kunnskap om eget sted og flytteprosesser</li>
      <li>Ta vare på de som bor og som har kommet</li>
      <li>Planlegg for mangfold!</li>
    </ul>
    <p class="box">Hvis det er nødvendig med utenlandsk arbeidskraft for å møte behovene i offentlig
    og privat næringsliv, så må også arbeid regionalt og lokalt tilpasses dette…</p>`,
  figures: [],
  notes: `
    <p>Les de fire punktene. Det andre er en bestilling: bygg på kunnskap om eget sted.</p>
    <p>Avslutt med boksen, og gi ordet til salen.</p>`,
};
