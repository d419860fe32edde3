import { yearsOf } from '../../src/data/years';
import type { Slide } from '../../src/deck';
import { FRA, TIL } from '../shared/endring';
import { BEFORE_UKRAINE } from '../shared/immigrants';
import { alder } from './alder';
import { endring } from './endring';
import { flyktninger } from './flyktninger';
import { grunner } from './grunner';
import { land } from './land';

const ages = yearsOf('alder');
const reasons = yearsOf('innvandringsgrunn');
const [, settled] = yearsOf('bosatteFlyktninger');

export const kunnskapsbasert: Slide = {
  id: 'kunnskapsbasert',
  title: 'Kunnskapsbasert samfunnsutviklingsarbeid',
  layout: 'kart',
  words: `
    <ul class="statements">
      <li>Tenk nytt med hensyn til målgruppe</li>
      <li>Tiltak må bygge på analyser og kunnskap om eget sted og flytteprosesser</li>
      <li>Ta vare på de som bor og som har kommet</li>
      <li>Planlegg for mangfold!</li>
    </ul>
    <p class="box">Hvis det er nødvendig med utenlandsk arbeidskraft for å møte behovene i offentlig
    og privat næringsliv, så må også arbeid regionalt og lokalt tilpasses dette…</p>`,
  controls: [{ type: 'compare' }],
  figures: [alder, grunner, endring, flyktninger, land],
  steps: [
    { label: 'Alder', figures: [alder] },
    { label: 'Grunner til innvandring', figures: [grunner] },
    { label: 'Hva endringen besto av', figures: [endring] },
    { label: 'Bosatte flyktninger', figures: [flyktninger] },
    { label: 'Hvor innvandrerne kom fra', figures: [land] },
  ],
  more: {
    label: 'Sammenligningen',
    html: `
      <p><strong>Klassen</strong> er kommunene med samme sentralitet som den valgte (SSBs indeks,
      2024). De er lagt sammen til ett tall, og den valgte er med.
      Kommuner uten sammenlignbare tall i hele perioden er utelatt fra klassen.</p>
      <p><strong>Lignende kommuner</strong> er opptil fire i samme klasse med folketall nærmest den
      valgtes 1. januar ${ages[1]}: mellom halvparten og dobbelt så mange innbyggere, og sammenlignbare
      ${FRA}–${TIL}. Er to like nær, kommer det laveste kommunenummeret først.
      Oslo har ingen lignende, og står ved siden av de største.</p>
      <p><strong>Landet</strong> er hele landet. Innvandringsgrunn finnes på kommunegrensene
      2020–2023, alt annet på dagens. Landets fødselsoverskudd, nettoinnflytting og rest er summen av
      kommunene, der fem delte kommuner er med fra 2020; veksten er landets egen.</p>
      <p><strong>Ikke sammenlignbar:</strong> Heim, Hitra, Orkland, Narvik og Hamarøy fikk deler av
      delte kommuner i 2020 og mangler tall før det. Ålesund og Haram var én kommune (1507) i
      2020–2023: alder har de hver for seg fra 2024, bosatte flyktninger til 2019 og fra 2024.
      Kommuner som har fått nye grenser siden ${FRA}, er ikke sammenlignbare ${FRA}–${TIL}.</p>
      <p>Innvandrere er de som bodde her 1. januar, ikke hvor mange som kom. «Uoppgitt» er nordiske
      borgere og de som kom før 1990.</p>
      <p>Bosatte flyktninger er allerede en del av nettoinnflyttingen. De står ved siden av den og
      skal aldri legges til. Små tall er skjult av hensyn til personvernet: summene er nedre
      grenser. Per år er de regnet av folketallet samme år, for hele perioden av folketallet
      1. januar ${settled}.</p>`,
  },
  reader: `
    <p>Figurene er begynnelsen på en analyse av eget sted: alder, hvorfor innvandrerne kom, hva
    folketallet vokste eller falt på, bosatte flyktninger, og hvor innvandrerne kom fra. Den valgte
    kommunen står ved siden av kommunene med samme sentralitet og landet. En forskjell kan ha mange
    grunner, og tallene sier ikke at den skyldes noe kommunen gjorde. Bosatte flyktninger er allerede
    med i innflyttingen og skal ikke legges til.</p>`,
  notes: `
    <p>Dette er begynnelsen på en analyse av eget sted: ett trykk for hver figur. Velg en kommune, og
    gi ordet til dem som bor der.</p>
    <p>Først alder, fra ${ages.join(' til ')}: de eldste og de yngste. Så innvandringsgrunn,
    ${reasons.join(' til ')}: når var de flest, og hvem ble færre? Innvandrerne er beholdninger
    1. januar${reasons[1] <= BEFORE_UKRAINE ? ', før de ukrainske flyktningene' : ''}.</p>
    <p>Så hva endringen i folketallet besto av, og bosatte flyktninger ved siden av. Flyktningene er
    allerede med i nettoinnflyttingen, så legg dem aldri til. Små tall er skjult; summene er minst
    så store. Til sist hvor innvandrerne kom fra.</p>
    <p>Ikke påstå at forskjellen til klassen eller til lignende kommuner skyldes noe kommunen gjorde.
    Regelen for sammenligningen står bak «Sammenligningen». Kommuner med nye grenser siden ${FRA} er
    ikke sammenlignbare; si det, og bruk det som finnes.</p>
    <p>Siste trykk: de fire punktene og boksen. Det andre punktet er en bestilling: bygg på kunnskap om
    eget sted. Avslutt med boksen, og gi ordet til salen: hvem gjør hva på mandag?</p>`,
};
