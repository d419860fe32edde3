/**
 * A voice for speech-dispatcher that makes no sound. It writes down what it is told to speak, and takes
 * as long as a voice does, so that what is cut off is seen. speech-dispatcher starts it and talks to it
 * in lines (its manual: «Output modules communication protocol»).
 *
 * The argument is the file that gets one line of JSON each time the voice begins or ends.
 */
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { VoiceEvent } from './heard';

/** A brisk reader says fifteen letters a second. */
const LETTER_MS = 1000 / 15;

const [, , file = ''] = process.argv;
let end: NodeJS.Timeout | undefined;

const answer = (...lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`);
const write = (event: VoiceEvent) => appendFileSync(file, `${JSON.stringify(event)}\n`);

/** The text without the marks of SSML. */
const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

function speak(text: string): void {
  answer('200 OK SPEAKING', '701 BEGIN');
  write({ is: 'begun', text });
  end = setTimeout(() => {
    end = undefined;
    write({ is: 'said', text });
    answer('702 END');
  }, text.length * LETTER_MS);
}

function stop(): void {
  if (!end) return;
  clearTimeout(end);
  end = undefined;
  write({ is: 'cut' });
  answer('703 STOP');
}

/** What is answered to a command that lines follow, and when the lines have come. */
const WITH_LINES: Record<string, [first: string, then: (text: string) => void]> = {
  AUDIO: ['207 OK RECEIVING AUDIO SETTINGS', () => answer('203 OK AUDIO INITIALIZED')],
  LOGLEVEL: ['207 OK RECEIVING LOGLEVEL SETTINGS', () => answer('203 OK LOG LEVEL SET')],
  SET: ['203 OK RECEIVING SETTINGS', () => answer('203 OK SETTINGS RECEIVED')],
  ...Object.fromEntries(
    ['SPEAK', 'CHAR', 'KEY', 'SOUND_ICON'].map((command) => [
      command,
      ['202 OK RECEIVING MESSAGE', (text: string) => speak(plain(text))],
    ]),
  ),
};
const ANSWERS: Record<string, () => void> = {
  INIT: () => answer('299-Ready.', '299 OK LOADED SUCCESSFULLY'),
  'LIST VOICES': () => answer('200-skriver\tnb-NO\tnone', '200 OK VOICE LIST SENT'),
  STOP: stop,
  PAUSE: stop,
  QUIT: () => {
    answer('210 OK QUIT');
    process.exit();
  },
};

let lines: string[] | undefined;
let then: (text: string) => void = () => undefined;
createInterface({ input: process.stdin }).on('line', (line) => {
  if (lines) {
    // A line that begins with a dot has one more dot.
    if (line !== '.') lines.push(line.replace(/^\.\./, '.'));
    else {
      const text = lines.join('\n');
      lines = undefined;
      then(text);
    }
    return;
  }
  const withLines = WITH_LINES[line.trim()];
  if (withLines) {
    lines = [];
    then = withLines[1];
    answer(withLines[0]);
  } else (ANSWERS[line.trim()] ?? (() => answer('300 ERR UNKNOWN COMMAND')))();
});
