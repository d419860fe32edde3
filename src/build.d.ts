/** Day of the source, `22.11.2026`, or empty: never the clock, so that the same input prints the same. */
declare const __BUILD_DATE__: string;

/** The text of a JSON-stat file with some of its years: see `src/build/some-years.ts`. */
declare module '*.json?aar=2008,2013' {
  const text: string;
  export default text;
}

/** Texts made of a boundary file: see `src/build/packed-borders.ts`. */
declare module '*.topojson?pakket' {
  const text: string;
  export default text;
}
declare module '*.topojson?linjer' {
  const text: string;
  export default text;
}
declare module '*.topojson?oversikt=-11' {
  const text: string;
  export default text;
}

/** Leaflet's own modules: see `src/map/leaflet.ts`. */
declare module 'leaflet/src/*';
