/** `npm start`: builds the deck, serves it, prints its address and opens it. */
import { flags, run, UsageError } from './args';
import { buildDeck, serveDeck } from './serve';

await run(async () => {
  const { port, 'no-open': noOpen } = flags({
    port: { type: 'string', default: '4173' },
    'no-open': { type: 'boolean', default: false },
  });
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new UsageError(`--port ${port} is not a port: give a number from 0 to 65535.`);
  }
  await buildDeck();
  const { url } = await serveDeck({ port: Number(port), open: !noOpen });
  console.log(`Presentasjonen er på ${url} (stopp med Ctrl+C)`);
});
