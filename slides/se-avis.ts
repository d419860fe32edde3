import type { Slide } from '../src/slide';

export const seAvis: Slide = {
  id: 'se-avis',
  title: 'Se avis · Overgang til regional planlegging',
  layout: 'ord',
  words: `
    <p>Se avis</p>
    <p>Overgang til regional planlegging</p>`,
  figures: [],
  notes: `
    <p>Se avis. Dette er talerens egne stikkord fra 2013: her viste hun fram avisomtalen av vekst i
    distriktskommunene.</p>
    <p>Overgang til regional planlegging: fra kommunene til de 19 fylkene i 2013.</p>`,
};
