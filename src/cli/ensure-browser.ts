/** Prints the browser that the tests and the PDF use; installs one first where there is none. */
import { run } from './args';
import { findBrowser } from './browser';

await run(async () => console.log(findBrowser()));
