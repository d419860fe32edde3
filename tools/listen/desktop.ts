/**
 * A desktop in memory with a screen reader: Xvfb, a window manager, a message bus, speech-dispatcher
 * with the voice that writes, and Orca in Norwegian. All settings are in a folder of its own.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../args';
import { findProgram } from '../programs';
import { Ears } from './heard';

/** The programs beside the browsers, and the Debian package of each. */
const PROGRAMS = {
  Xvfb: 'xvfb',
  openbox: 'openbox',
  xdotool: 'xdotool',
  'dbus-daemon': 'dbus-x11',
  'speech-dispatcher': 'speech-dispatcher',
  orca: 'orca',
};

/** Throws with the names of the packages that are missing. */
export function checkPrograms(): void {
  const missing = Object.entries(PROGRAMS).flatMap(([name, debian]) =>
    findProgram([name]) ? [] : [debian],
  );
  if (missing.length === 0) return;
  throw new Error(
    `A screen reader is needed to listen: install ${missing.join(', ')} (Debian's names) and try again.`,
  );
}

/** Orca needs so long before it speaks. */
const START_MS = 15_000;

export class Desktop {
  readonly ears: Ears;
  private readonly folder = mkdtempSync(join(tmpdir(), 'listen-'));
  private readonly children: ChildProcess[] = [];
  private env: NodeJS.ProcessEnv;

  private constructor() {
    const { folder } = this;
    const file = join(folder, 'heard.jsonl');
    this.ears = new Ears(file);
    for (const name of ['config/speech-dispatcher', 'data/orca', 'run', 'cache'])
      mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
    this.env = {
      ...process.env,
      ...{ HOME: folder, XDG_RUNTIME_DIR: join(folder, 'run') },
      ...{ XDG_CONFIG_HOME: join(folder, 'config'), XDG_DATA_HOME: join(folder, 'data') },
      ...{ XDG_CACHE_HOME: join(folder, 'cache'), LANG: 'C.UTF-8', LANGUAGE: 'nb_NO:nb' },
      ...{ GTK_MODULES: 'gail:atk-bridge', GNOME_ACCESSIBILITY: '1', ACCESSIBILITY_ENABLED: '1' },
      ...{ NO_AT_BRIDGE: '0', GSETTINGS_BACKEND: 'memory' },
    };
    delete this.env.WAYLAND_DISPLAY;
    delete this.env.LC_ALL;
    this.writeVoice(file);
    // Also when the command is stopped by a signal.
    process.once('exit', () => this.stop());
    this.writeOrcaSettings();
  }

  /** Starts all of it. */
  static async start(): Promise<Desktop> {
    const desktop = new Desktop();
    try {
      desktop.env.DISPLAY = `:${await desktop.firstLine('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x900x24', '-nolisten', 'tcp'], 3)}`;
      desktop.env.DBUS_SESSION_BUS_ADDRESS = await desktop.firstLine(
        'dbus-daemon',
        ['--session', '--nofork', '--print-address=3'],
        3,
      );
      desktop.run('openbox', []);
      desktop.run('speech-dispatcher', ['--run-single', '--timeout', '0']);
      desktop.ears.begin();
      // Not with --replace, which would end the user's own Orca.
      desktop.run('orca', []);
      // It says that it is there.
      const heard = await desktop.ears.listen(START_MS);
      if (heard.length === 0)
        throw new Error('Orca does not speak. Only one can run: end the one that is running.');
      return desktop;
    } catch (error) {
      desktop.stop();
      throw error;
    }
  }

  /** Starts a program on this desktop. */
  run(program: string, args: readonly string[]): ChildProcess {
    const child = spawn(program, args, { env: this.env, stdio: 'ignore', detached: true });
    this.children.push(child);
    return child;
  }

  /** A folder for a browser's settings. */
  profile(name: string): string {
    const folder = join(this.folder, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** Presses a key or several at once: «Tab», «ctrl+Home». */
  press(keys: string): void {
    execFileSync('xdotool', ['key', '--clearmodifiers', keys], { env: this.env });
  }

  type(text: string): void {
    execFileSync('xdotool', ['type', '--delay', '120', text], { env: this.env });
  }

  /** Ends a program and those that it has started. */
  end({ pid }: ChildProcess): void {
    try {
      if (pid) process.kill(-pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
  }

  stop(): void {
    for (const child of this.children.reverse()) this.end(child);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  /** Starts a program that writes one line to a file descriptor when it is ready. Gives the line. */
  private firstLine(program: string, args: readonly string[], descriptor: number): Promise<string> {
    const child = spawn(program, args, {
      env: this.env,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    });
    this.children.push(child);
    return new Promise((done, fail) => {
      child.stdio[descriptor]?.once('data', (bytes: Buffer) => done(bytes.toString().trim()));
      child.once('exit', () => fail(new Error(`${program} did not start.`)));
    });
  }

  private writeVoice(heard: string): void {
    const program = join(this.folder, 'voice');
    const script = fileURLToPath(new URL('voice.ts', import.meta.url));
    writeFileSync(
      program,
      `#!/bin/sh\ncd '${root}' && exec '${process.execPath}' --import tsx '${script}' '${heard}'\n`,
    );
    chmodSync(program, 0o755);
    const symbols = ['gender-neutral', 'font-variants', 'symbols', 'emojis', 'orca', 'orca-chars'];
    const settings = join(this.folder, 'config/speech-dispatcher/speechd.conf');
    writeFileSync(
      settings,
      [
        'LogLevel 0',
        'SymbolsPreproc "char"',
        ...symbols.map((name) => `SymbolsPreprocFile "${name}.dic"`),
        'DefaultLanguage "nb-NO"',
        `AddModule "skriver" "${program}" "skriver.conf"`,
        'DefaultModule "skriver"',
        '',
      ].join('\n'),
    );
  }

  private writeOrcaSettings(): void {
    const family = { name: 'skriver', lang: 'nb', dialect: 'NO', variant: null };
    const general = {
      startingProfile: ['Default', 'default'],
      profile: ['Default', 'default'],
      enableKeyEcho: false,
      voices: { default: { established: true, family } },
    };
    const settings = {
      general,
      profiles: { default: general },
      pronunciations: {},
      keybindings: {},
    };
    writeFileSync(join(this.folder, 'data/orca/user-settings.conf'), JSON.stringify(settings));
  }
}
