import type { Slide } from '../src/slide';

export const tilflyttingshierarkiet: Slide = {
  id: 'tilflyttingshierarkiet',
  title: 'Tilflyttingshierarkiet',
  layout: 'ord',
  words: `
    <ol class="ladder">
      <li>«Tilbakeflytteren»</li>
      <li>Norske, nordiske og mellomeuropeiske barnefamilier som vil ha landlig livsstil er
      velkomne</li>
      <li>Barnefamilier (norske og utenlandske) som kommer primært på grunn av jobb – har som regel
      ingenting med tilflyttingsapparatet å gjøre</li>
      <li>Unge og single fra inn- og utland. Single antas i utgangspunktet å flytte videre, og er
      derfor ikke verdt å bruke ressurser på</li>
      <li>«Resten, de som kommunen ikke ser som sin jobb å hjelpe»
        <ul>
          <li>Arbeidsinnvandrere, familiegjenforente og flyktninger</li>
          <li>De over 45 år</li>
          <li>Såkalte lykkejegere med mål om kortsiktig opphold</li>
          <li>Andre som ikke passer inn i formatet hvit, funksjonsdyktig, middelklasse…</li>
        </ul>
      </li>
    </ol>`,
  figures: [],
  notes: `
    <p>Rangeringen er forskernes kritikk av praksis (Grimsrud og Aure 2013), ikke KDUs syn. Den har
    ingen tall bak seg.</p>
    <p>Still Distriktssenterets eget spørsmål: hva om den ble snudd på hodet?</p>
    <p>Overgang: hva skrev avisene?</p>`,
};
