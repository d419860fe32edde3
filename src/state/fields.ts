/**
 * Everything that the audience can choose, one line for each choice. The state's type and defaults,
 * the form of the address, the sliders' limits and the values that the tests try all follow from
 * here.
 */
import {
  type Field,
  flag,
  municipalities,
  municipality,
  name,
  oneOf,
  optional,
  period,
  step,
  yearOf,
} from './field';

export const fields = {
  visning: oneOf(['presentasjon', 'les', 'utskrift', 'taler', 'figur'], 'Viser presentasjonen.'),
  /** While presenting: the step of the slide that is shown, or all steps at once. */
  trinn: step(),
  /** The chosen municipality's code of 2024, or null. */
  kommune: municipality(),
  /** The municipalities that the chosen one is compared with; none: those that are similar. */
  sammenlign: municipalities(4),
  /** `fra` and `til`: the years that «Innvandring er redningen!» compares. */
  ...period('befolkning', { fra: 2008, til: 2013, longest: 15 }),
  /** Whether Norwegian-born to immigrant parents are counted together with the immigrants. */
  norskfodte: flag(),
  /** The year to which the «reddede» are followed on «Holdt det?». */
  fulgt: yearOf('folkemengde', { start: 2022, first: 2013 }),
  /** Whether the ladder on «Tilflyttingshierarkiet» is turned upside down. */
  snudd: flag(),
  /** Whether «Se avis» shows municipalities or counties. */
  nivaa: oneOf(['kommuner', 'fylker'], 'Viser kommunene.'),
  /** The category that is marked on «Ulik oppmerksomhet», or null. */
  kategori: optional(['stor', 'nevnes', 'egnePlaner', 'litenGrad'], 'Ingen kategori er merket.'),
  /** Year shown on «Kommuner i Akershus planlegger for mangfold». */
  akershus: yearOf('befolkning', { start: 2013 }),
  /** Year shown on «Kommunene er for passive». */
  vestlandet: yearOf('innvandringsgrunn', { start: 2013 }),
  /** The figure that fills the slide, or is alone on its page, by its name. */
  figur: name('Viser hele lysbildet.'),
  /** On paper: the slides at their own size, each on a sheet with its notes, or one sheet. */
  utgave: oneOf(['lysbilder', 'notater', 'ark'], 'Viser lysbildene.'),
  /** On paper: the tables' rows for the chosen municipality's county, or all rows. */
  vedlegg: oneOf(['fylke', 'full'], 'Viser kommunens fylke.'),
};

/** The names of the fields of one kind, which are those that a control of that kind can change. */
export type KeysOf<Kind extends Field> = {
  [Key in keyof typeof fields]: (typeof fields)[Key] extends Kind ? Key : never;
}[keyof typeof fields];
