import type { Slide } from '../../src/deck';
import { kart } from './kart';
import { tall } from './tall';

export const seAvis: Slide = {
  id: 'se-avis',
  title: 'Se avis · Overgang til regional planlegging',
  layout: 'kart',
  words: `
    <h3>Se avis</h3>
    <h3>Overgang til regional planlegging</h3>`,
  controls: [{ type: 'level', key: 'nivaa', label: 'Kommuner eller fylker', vintage: 2013 }],
  figures: [tall, kart],
  steps: [
    { label: 'Avisenes tall og våre', figures: [tall] },
    { label: 'Kommunene på kartet', figures: [kart] },
    { label: 'Over til fylkene', choices: { nivaa: 'fylker' } },
  ],
  reader: `
    <p>Diagrammet har de publiserte tallene som lar seg sammenligne med våre egne for samme år; alle
    står i «Tall», hvert med sin utgiver. Periode, utvalg og mål skifter fra tall til tall, så de kan
    ikke leses som én serie. På kartet har kommuner og fylker de samme klassene. Nedgangen i
    enkeltkommuner synes ikke når kartet viser fylker.</p>`,
  notes: `
    <p>Se avis. Stikkordet er talerens eget fra 2013: her viste hun fram avisomtalen av vekst i
    kommunene. Hvilken avis det var, vet vi ikke. KRD er Kommunal- og regionaldepartementet.</p>
    <p>Første trykk: tre tall som lar seg sammenligne, publisert som ring og våre som fylt prikk. I 2010
    skiller det én kommune, og utvalget er ikke det samme. For 2011 er tallene like, men enhetene er
    ulike. Les ett tall om gangen, aldri nedover: dette er ingen serie. De andre står i «Tall».</p>
    <p>Det oransje: NIBR regnet noen få kommuner der innvandringen alene ga vekst, og skrev at den
    «bidro» i de andre. Summen er vår. Vår egen klasse «reddet» er et regnestykke og måler ikke det
    samme som noen av de publiserte tallene.</p>
    <p>Andre trykk: kommunene på kartet. Overgang til regional planlegging, talerens andre stikkord:
    tredje trykk lar kartet gli fra kommunene til fylkene i 2013. Regelen er den samme, bare på summen
    av kommunene, og fargene betyr det samme.</p>
    <p>Ikke påstå at nedgangen ble borte: den ligger inne i fylkene. Siste trykk samler alt. Overgang:
    hvor mye oppmerksomhet ga fylkene innvandringen i planene sine?</p>`,
};
