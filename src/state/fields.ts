/**
 * What the audience can choose, one line a choice. The state's type, its defaults, the address, the
 * sliders' limits and what the tests try follow from here.
 */
import { type Field, flag, municipality, oneOf, optional, period, yearOf } from './field';

export const fields = {
  visning: oneOf(['presentasjon', 'les', 'utskrift', 'taler'], 'Viser presentasjonen.'),
  /** Code of 2024, or null: no municipality chosen. */
  kommune: municipality(),
  /** `fra` and `til`: the years that «Innvandring er redningen!» compares. */
  ...period('befolkning', { fra: 2008, til: 2013, longest: 15 }),
  /** Count the Norwegian-born to immigrant parents in with the immigrants. */
  norskfodte: flag(),
  /** First year of the window of «Holdt det?». */
  vindu: yearOf('innvandrere', { start: 2008, length: 5 }),
  /** The ladder of «Tilflyttingshierarkiet» is turned upside down. */
  snudd: flag(),
  /** «Se avis»: municipalities, or the counties that they glide into. */
  nivaa: oneOf(['kommuner', 'fylker'], 'Viser kommunene.'),
  /** Category marked on «Ulik oppmerksomhet». */
  kategori: optional(['stor', 'nevnes', 'egnePlaner', 'litenGrad'], 'Ingen kategori er merket.'),
  /** Year shown on «Kommuner i Akershus planlegger for mangfold». */
  akershus: yearOf('befolkning', { start: 2013 }),
  /** Year shown on «Kommunene er for passive». */
  vestlandet: yearOf('innvandringsgrunn', { start: 2013 }),
  /** On paper: slides at their own size, or a sheet each with the notes. */
  utgave: oneOf(['lysbilder', 'notater'], 'Viser lysbildene.'),
  /** On paper: rows of the municipality's county, or all. */
  vedlegg: oneOf(['fylke', 'full'], 'Viser kommunens fylke.'),
};

/** The fields whose kind is `Kind`: what a control of that kind can be for. */
export type KeysOf<Kind extends Field> = {
  [Key in keyof typeof fields]: (typeof fields)[Key] extends Kind ? Key : never;
}[keyof typeof fields];
