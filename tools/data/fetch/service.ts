/**
 * Asks the statistics services: one question at a time, few enough a minute, and again after a fault
 * that may pass.
 */
import { messageOf } from '../../args';

/** Why a source gave no figures, in one sentence for the person who runs the command. */
export class FetchError extends Error {
  override name = 'FetchError';
}

/** What a run depends on besides the services: the clock, and where progress is told. */
export interface Surroundings {
  now(): number;
  wait(ms: number): Promise<void>;
  say(line: string): void;
}

/** One question. `name` is what the person knows it as: «SSB, table 07459». */
export interface Question {
  name: string;
  url: string;
  /** Sent by POST as JSON. */
  body?: unknown;
  /** SSB's figures may be 0 or dots while the night's figures are put in. */
  notAtDawn?: boolean;
}

/** SSB's guide says 30 a minute; the services answer 429 to more. */
const QUESTIONS_A_MINUTE = 30;
const MINUTE_MS = 60_000;
const ANSWER_LIMIT_MS = 120_000;
/** How long to wait before each new try: together more than the minute in which questions are counted. */
const RETRY_WAITS_MS = [2_000, 8_000, 20_000, 60_000];
const DAWN_HOURS = [5, 6, 7];

/** A fault that may pass: the same question is asked again. */
class Passing extends Error {}

/** Asks the services. `anyHour` lets it ask between 05:00 and 08:00 too. */
export class Service {
  private readonly asked: number[] = [];

  constructor(
    private readonly surroundings: Surroundings,
    private readonly anyHour = false,
  ) {}

  /** The answer's bytes, decoded. Throws `FetchError` when there is none. */
  async ask<T>(question: Question, decode: (bytes: Buffer) => T): Promise<T> {
    for (const [tries, pause] of [...RETRY_WAITS_MS, undefined].entries()) {
      try {
        return await this.once(question, decode);
      } catch (error) {
        if (!(error instanceof Passing)) throw error;
        const why = `${question.name}: ${error.message}`;
        if (pause === undefined) {
          throw new FetchError(`${why}, and so after ${tries + 1} tries. Try again later.`);
        }
        this.surroundings.say(`${why}; trying again in ${pause / 1000} s`);
        await this.surroundings.wait(pause);
      }
    }
    throw new Error('unreachable');
  }

  /** The answer as JSON. */
  json<T>(question: Question): Promise<T> {
    return this.ask(question, (bytes) => JSON.parse(bytes.toString('utf8')) as T);
  }

  private async once<T>(question: Question, decode: (bytes: Buffer) => T): Promise<T> {
    const { name, url, body } = question;
    await this.turn(question);
    this.surroundings.say(`asking ${name}`);
    let status: number;
    let bytes: Buffer;
    try {
      const answer = await fetch(url, {
        signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
        headers: { accept: 'application/json, text/csv', 'content-type': 'application/json' },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      });
      status = answer.status;
      bytes = Buffer.from(await answer.arrayBuffer());
    } catch (error) {
      const cause = error instanceof Error && error.cause ? error.cause : error;
      throw new Passing(`the line was broken (${messageOf(cause)})`);
    }
    if (status === 429) throw new Passing('too many questions (429)');
    if (status === 503) throw new Passing('the service is not available (503)');
    if (status !== 200) throw new FetchError(`${name}: ${refusal(status, bytes.toString('utf8'))}`);
    try {
      return decode(bytes);
    } catch (error) {
      if (error instanceof FetchError) throw error;
      throw new Passing('the answer is cut off or not what was asked for');
    }
  }

  /** Waits until one more question is within the limit. Throws at dawn. */
  private async turn({ name, notAtDawn }: Question): Promise<void> {
    const before = this.asked.at(-QUESTIONS_A_MINUTE);
    const wait = before === undefined ? 0 : before + MINUTE_MS - this.surroundings.now();
    if (wait > 0) {
      this.surroundings.say(`waiting ${Math.ceil(wait / 1000)} s to stay within the limit`);
      await this.surroundings.wait(wait);
    }
    if (notAtDawn && !this.anyHour && DAWN_HOURS.includes(osloHour(this.surroundings.now()))) {
      throw new FetchError(
        `${name}: not asked between 05:00 and 08:00 in Oslo, when figures may be 0 or dots without saying so. Run it later, or give --likevel.`,
      );
    }
    this.asked.push(this.surroundings.now());
  }
}

/** The hour of the day in Oslo, 0–23. */
function osloHour(time: number): number {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: '2-digit' });
  return Number(hour.format(time));
}

/**
 * What a refusal means. SSB puts the real status in the body: 400 with 404 inside is no such table.
 */
function refusal(status: number, body: string): string {
  if (/^\s*</.test(body)) {
    return `answers ${status} with a web page in place of figures: the address has moved or is too long.`;
  }
  let told: { title?: string; detail?: string; status?: number } = {};
  try {
    told = JSON.parse(body) ?? {};
  } catch {
    // An empty answer, or one that says nothing: the status is all that is known.
  }
  const words = told.detail ?? told.title;
  const real = told.status ?? status;
  const said = words ? ` («${words}»)` : ' and nothing more';
  if (/exceed|too many|maximum/i.test(words ?? '') || real === 403) {
    return `refuses the question as too large (${real})${said}.`;
  }
  if (real === 404) return `knows nothing of this (404)${said}.`;
  return `answers ${real}${said}.`;
}
