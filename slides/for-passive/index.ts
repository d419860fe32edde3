import type { Slide } from '../../src/deck';
import { kart } from './kart';
import { linjer } from './linjer';

export const forPassive: Slide = {
  id: 'for-passive',
  title: 'Kommunene er for passive',
  layout: 'kart',
  words: `
    <p class="claim">Bare en liten del av kommunene går aktivt ut for å nå arbeidsinnvandrerne.</p>
    <p>Møreforsking m.fl. (2013): «kartlegging: <span lang="nn">Vestlandskommunane i møte med
    arbeidsinnvandrarane</span>»</p>
    <p class="words-source">Bildet i originalen: Foto: Evy Skarvøy Lien/Haramsnytt</p>`,
  controls: [{ type: 'year', key: 'vestlandet', label: 'År, 1. januar' }, { type: 'compare' }],
  figures: [linjer, kart],
  steps: [
    { label: 'Åtte ganger så mange', figures: [linjer] },
    { label: 'Kartet: Vestlandet, eller vårt fylke', figures: [kart] },
  ],
  more: {
    label: 'Hva tallene er',
    html: `
      <p><strong>Bosatte 1. januar, ikke hvor mange som kom.</strong> Arbeidsinnvandrere er her
      innvandrere som kom for å arbeide og ikke er nordiske statsborgere. Nordiske
      statsborgere og de som kom før 1990, står uten oppgitt grunn og er ikke med. De som kom på korttidsopphold og ikke er bosatt, er heller
      ikke med.</p>
      <p>Kommuner og fylker er de fra 2020, bakover i tid. Kilden fra 2013 gjelder fire fylker.
      Vestland er Hordaland og Sogn og Fjordane uten Hornindal, som ble en del av Volda i Møre og
      Romsdal. Rindal og Halsa hørte til Møre og Romsdal i 2013, men er nå i Trøndelag og er ikke
      med.</p>
      <p>Klassene har de samme grensene alle år. Tallene 1 og 2 finnes ikke i tabellen: 0 og 3 er
      avrundet, og i de minste kommunene kan det flytte dem en klasse.</p>`,
  },
  reader: `
    <p>Linjene viser hvor mange arbeidsinnvandrere som bodde på Vestlandet, år for år, og kartet hvor
    mange de var i hver kommune, målt mot folketallet: på Vestlandet, eller i fylket til kommunen som
    er valgt. Nordiske statsborgere og folk på
    korttidsopphold er ikke med. Tallene sier hvor mange som bodde der, ikke hva kommunene gjorde:
    at bare en liten del av dem gikk aktivt ut, er rapportens funn.</p>`,
  notes: `
    <p>Les rapportens funn. Resultatene kom i september 2013: kampanjene er, med hederlige unntak, lite
    rettet mot arbeidsinnvandrere. Bare en liten del av kommunene går selv aktivt ut. Rapporten heter
    <span lang="nn">«Nye innbyggjarar, nye utfordringar? Vestlandskommunane i møte med
    arbeidsinnvandrarar»</span>.</p>
    <p>Så linjene: åtte ganger så mange på sju år, mens kommunene ventet. Den oransje er hele
    Vestlandet, de tre andre er dagens fylker. Året er merket på dem.</p>
    <p>Så kartet: Vestlandet, eller fylket til kommunen som er valgt, med Vestlandet ved siden av. Spill
    av årene under «Valg» og se det mørkne: det er kommunene arbeidsinnvandrerne bor i.</p>
    <p>Ikke påstå at tallene viser hvem som var passiv: de sier hvor mange som bodde der, ikke hva
    kommunen gjorde. De er en beholdning 1. januar, ikke hvor mange som kom, og nordiske
    statsborgere er ikke med.</p>
    <p>Kilden taler om fire fylker. Vestland er Hordaland og Sogn og Fjordane, uten Hornindal, som
    nå er en del av Volda. Bildet i den opprinnelige presentasjonen er tapt.</p>
    <p>Overgang: hva kan vår kommune gjøre?</p>`,
};
