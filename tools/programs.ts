/** Programs that are on a machine, or that it can be given. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const isLinuxRoot = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Where a program of this name may lie. */
export function onPath(name: string): string[] {
  const ending = process.platform === 'win32' ? '.exe' : '';
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, `${name}${ending}`));
}

export const isOnPath = (name: string): boolean => onPath(name).some(isProgram);

/** Runs an installer quietly; false when it fails or takes more than ten minutes. */
export function installs(command: string, args: string[]): boolean {
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(command, args, { stdio: 'ignore', env, timeout: 10 * 60_000 });
    return true;
  } catch {
    return false;
  }
}

/** Installs Debian packages; false where that is not for us to do, or fails. */
export function viaApt(packages: readonly string[]): boolean {
  if (!isLinuxRoot() || !isOnPath('apt-get')) return false;
  console.error(`Installing ${packages.join(' and ')}.`);
  return installs('apt-get', ['update']) && installs('apt-get', ['install', '-y', ...packages]);
}
