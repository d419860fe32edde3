/** The glossary: short definitions of the deck's terms in a dialog. */
import { openDialog } from '../dom/dialog';
import { h } from '../dom/element';

/** The terms and their meanings, in plain Norwegian. */
export const WORDS: readonly [word: string, meaning: string][] = [
  [
    'Innvandrer',
    'En person som er født i utlandet av to utenlandsfødte foreldre og har fire utenlandsfødte besteforeldre, og som er registrert bosatt i Norge.',
  ],
  [
    'Norskfødt med innvandrerforeldre',
    'En person som er født i Norge av to foreldre som har innvandret. Regnes ikke som innvandrer.',
  ],
  [
    'Øvrige innbyggere',
    'Alle som ikke er med i en annen gruppe i figuren. Norskfødte med innvandrerforeldre er som regel blant dem; der de er en gruppe for seg, er de det ikke.',
  ],
  [
    'Sentralitet',
    'Hvor nær en kommune er byer, arbeidsplasser og tjenester. Vi bruker to mål: sentralitet 2008, fra 0 (minst) til 3 (mest), og sentralitetsindeksen i dag, fra 1 (mest) til 6 (minst). De går hver sin vei og kan ikke blandes.',
  ],
  [
    '«Reddet»',
    'Folketallet økte, men tallet på øvrige innbyggere sto stille eller falt. Det er bokholderi og sier ikke hva som var årsaken.',
  ],
  [
    'Beholdning og strøm',
    'En beholdning er hvor mange som bor et sted 1. januar. En strøm er hvor mange som kom eller dro i løpet av året. Endringen i en beholdning er ikke det samme som hvor mange som kom.',
  ],
  ['Fødselsoverskudd', 'Fødte minus døde.'],
  [
    'Nettoinnflytting',
    'De som flyttet inn minus de som flyttet ut, fra andre kommuner og fra utlandet samlet.',
  ],
  [
    'Ikke sammenlignbar',
    'Grensene er endret slik at tallene før og etter ikke gjelder samme sted. Da viser vi ikke noe tall.',
  ],
  [
    'SSBs tegn',
    '. betyr at det ikke er mulig å oppgi tall, .. at tallet mangler, og : at tallet er skjult fordi det er så lite. Ingen av dem er null.',
  ],
];

/** Opens the glossary in a dialog. */
export function openGlossary(): void {
  const lines = WORDS.map(([word, meaning]) =>
    h('div', {}, h('dt', {}, word), h('dd', {}, meaning)),
  );
  openDialog('Ord i presentasjonen', h('dl', { class: 'glossary' }, ...lines));
}
