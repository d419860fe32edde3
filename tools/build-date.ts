/** The day of the source: what is built from the same source carries the same date. */
import { execFileSync } from 'node:child_process';
import { root } from './args';

/** Day of SOURCE_DATE_EPOCH (seconds), else of the last commit; null where neither is known. */
export function buildDate(): Date | null {
  const seconds = process.env.SOURCE_DATE_EPOCH ?? lastCommit();
  const date = new Date(Number(seconds) * 1000);
  return seconds && !Number.isNaN(date.getTime()) ? date : null;
}

/** «22.11.2026», or the empty text. */
export function buildDay(): string {
  const date = buildDate();
  if (!date) return '';
  return date.toISOString().slice(0, 10).split('-').reverse().join('.');
}

function lastCommit(): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}
