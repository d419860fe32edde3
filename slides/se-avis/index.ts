import type { Slide } from '../../src/deck';
import { kart } from './kart';
import { tall } from './tall';

export const seAvis: Slide = {
  id: 'se-avis',
  title: 'Se avis · Overgang til regional planlegging',
  layout: 'tabell',
  words: `
    <h3>Se avis</h3>
    <h3>Overgang til regional planlegging</h3>`,
  controls: [{ type: 'level', key: 'nivaa', label: 'Kommuner eller fylker', vintage: 2013 }],
  figures: [tall, kart],
  steps: [
    { label: 'Avisenes tall og våre', figures: [tall] },
    { label: 'Over til fylkene', figures: [kart], choices: { nivaa: 'fylker' } },
  ],
  reader: `
    <p>Tallene som ble publisert, står her ved siden av våre egne for samme år, der det lar seg
    gjøre. Periode, utvalg og mål skifter fra tall til tall, så de kan ikke leses som én serie. På
    kartet har kommuner og fylker de samme klassene. Nedgangen i enkeltkommuner synes ikke når
    kartet viser fylker.</p>`,
  notes: `
    <p>Se avis. Stikkordet er talerens eget fra 2013: her viste hun fram avisomtalen av vekst i
    kommunene. Hvilken avis det var, vet vi ikke. Listen er det som er publisert, hvert tall med sin
    utgiver. KRD er Kommunal- og regionaldepartementet.</p>
    <p>Les én rad om gangen, aldri nedover: periode, utvalg og mål skifter fra rad til rad, så dette
    er ingen serie. Pek på 2010: det publiserte og vårt skiller én kommune, og utvalget er ikke det
    samme. For 2011 er tallene like, men enhetene er ulike.</p>
    <p>NIBR regnet noen få kommuner der innvandringen alene ga vekst, og skrev at den «bidro» i de
    andre. Summen er vår. Vår egen klasse «reddet» er bokholderi og måler ikke det samme som noen av
    de publiserte tallene.</p>
    <p>Overgang til regional planlegging. Stikkordet er også talerens eget. Trykk på fylkene: kartet
    glir fra kommunene til fylkene i 2013. Regelen er den samme, bare på summen av kommunene, og
    fargene betyr det samme.</p>
    <p>Ikke påstå at nedgangen ble borte: den ligger inne i fylkene. Overgang: hvor mye
    oppmerksomhet ga fylkene innvandringen i planene sine?</p>`,
};
