/** Builds the deck once for all tests of the engines: for a host, and as one file. */
import { buildDeck } from '../../tools/serve';
import { HOSTED, ONE_FILE } from './folders';

export default async function build(): Promise<void> {
  await buildDeck(HOSTED);
  await buildDeck(ONE_FILE, 'enfil');
}
