import type { Slide } from '../src/slide';

export const forPassive: Slide = {
  id: 'for-passive',
  title: 'Kommunene er for passive',
  layout: 'ord',
  words: `
    <p>Møreforsking m.fl. (2013): «kartlegging: <span lang="nn">Vestlandskommunane i møte med
    arbeidsinnvandrarane</span>»</p>
    <p class="words-source">Bildet i originalen: Foto: Evy Skarvøy Lien/Haramsnytt</p>`,
  figures: [],
  notes: `
    <p>Resultatene kom i september 2013: kampanjene er, med hederlige unntak, lite rettet mot
    arbeidsinnvandrere. Bare en liten del av kommunene går selv aktivt ut. Rapporten heter
    <span lang="nn">«Nye innbyggjarar, nye utfordringar? Vestlandskommunane i møte med
    arbeidsinnvandrarar»</span>.</p>
    <p>Overgang: hva kan vår kommune gjøre?</p>`,
};
