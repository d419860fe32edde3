/**
 * In place of what Leaflet draws with in Internet Explorer: it asks for that by an error, thrown and
 * caught, and Chromium reads all of the file once more to say where it was.
 */
export const vmlMixin = {};
export const vmlCreate = undefined;
