/** The date of the source code. Everything that is built from the same source has the same date. */
import { execFileSync } from 'node:child_process';
import { root } from './args';

/**
 * The date in SOURCE_DATE_EPOCH (seconds), otherwise that of the last commit. Null when neither is
 * known.
 */
export function buildDate(): Date | null {
  const seconds = process.env.SOURCE_DATE_EPOCH ?? lastCommit();
  const date = new Date(Number(seconds) * 1000);
  return seconds && !Number.isNaN(date.getTime()) ? date : null;
}

/** The date as «22.11.2026», or ''. */
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
