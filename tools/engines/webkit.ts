/**
 * WebKit, Safari's engine, as WebKitGTK has it: its small browser, driven by WebDriver, on a screen
 * that only exists in memory.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import {
  type Actions,
  Builder,
  Capabilities,
  Key,
  Origin,
  type WebDriver,
} from 'selenium-webdriver';
import { temporary } from '../files';
import { asText, type Engine, ROOM, type Tab } from './engine';

/** The programs that are needed, and where they are. */
export interface WebKit {
  /** WebKitGTK's small browser. */
  browser: string;
  /** WebKitWebDriver, which drives it. */
  driver: string;
  /** Xvfb, the screen in memory. */
  screen: string;
}

/** How long the driver may take until it answers. */
const START_LIMIT_MS = 15_000;
/** How long a page may take to load, and a script in it to end. */
const LOAD_LIMIT_MS = 30_000;
/** The browser has bars and does not get narrower than this; CSS pixels. */
const LEAST_WIDTH = 460;

/** The keys that have no letter, as WebDriver writes them. */
const KEYS: Record<string, string> = {
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  ArrowUp: Key.ARROW_UP,
  Backspace: Key.BACK_SPACE,
  End: Key.END,
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Home: Key.HOME,
  PageDown: Key.PAGE_DOWN,
  PageUp: Key.PAGE_UP,
  Space: ' ',
  Tab: Key.TAB,
};

export async function startWebKit(programs: WebKit): Promise<Engine> {
  const home = temporary(mkdtempSync(join(tmpdir(), 'deck-webkit-')));
  const downloads = join(home, 'Downloads');
  for (const folder of [downloads, join(home, '.config/gtk-3.0')]) {
    mkdirSync(folder, { recursive: true });
  }
  // This is how a desktop tells that its user wants less motion.
  const settings = '[Settings]\ngtk-enable-animations=0\n';
  writeFileSync(join(home, '.config/gtk-3.0/settings.ini'), settings);
  writeFileSync(join(home, '.config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/Downloads"\n');

  const screen = spawn(programs.screen, ['-displayfd', '3', '-screen', '0', '1700x1100x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const children: ChildProcess[] = [screen];
  const stop = () => {
    for (const { pid } of children.splice(0)) endGroup(pid);
  };
  process.once('exit', stop);
  try {
    const display = await firstLine(screen.stdio[3] as Readable);
    const port = await freePort();
    const env = {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_DATA_HOME: join(home, '.local'),
      XDG_CACHE_HOME: join(home, '.cache'),
      DISPLAY: `:${display}`,
    };
    children.push(
      spawn(programs.driver, [`--port=${port}`], { env, stdio: 'ignore', detached: true }),
    );
    const server = `http://127.0.0.1:${port}`;
    await answers(server);
    const session = () =>
      new Builder()
        .usingServer(server)
        .withCapabilities(
          new Capabilities({
            browserName: 'MiniBrowser',
            'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
          }),
        )
        .build();
    const first = await session();
    const version = (await first.getCapabilities()).getBrowserVersion();
    await first.quit();
    return {
      name: 'webkit',
      version: `WebKitGTK/${version}`,
      downloads,
      async open() {
        const driver = await session();
        await driver.manage().setTimeouts({ pageLoad: LOAD_LIMIT_MS, script: LOAD_LIMIT_MS });
        const tab = new WebKitTab(driver, await driver.getWindowHandle(), () => driver.quit());
        await tab.size(ROOM.width, ROOM.height);
        return tab;
      },
      async close() {
        process.off('exit', stop);
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

class WebKitTab implements Tab {
  /** The size of the frame in which a page is shown that is narrower than the browser can be. */
  private frame: { width: number; height: number } | null = null;
  private pointer = { x: 0, y: 0 };

  constructor(
    private readonly driver: WebDriver,
    private readonly handle: string,
    readonly close: () => Promise<void>,
  ) {}

  /** The driver speaks to one window at a time. */
  private async here(): Promise<WebDriver> {
    const at = await this.driver.getWindowHandle().catch(() => null);
    if (at !== this.handle) await this.driver.switchTo().window(this.handle);
    return this.driver;
  }

  async goto(address: string): Promise<void> {
    const driver = await this.here();
    await driver.switchTo().defaultContent();
    if (!this.frame) return driver.get(address);
    const { width, height } = this.frame;
    const style = `width:${width}px;height:${height}px;border:0;position:fixed;inset:0 auto auto 0`;
    await driver.get(new URL('frame.html', address).href);
    await driver.executeAsyncScript(
      `const frame = document.createElement('iframe');
      frame.style.cssText = arguments[0];
      frame.src = arguments[1];
      frame.onload = arguments[2];
      document.body.append(frame);`,
      style,
      address,
    );
    await driver.switchTo().frame(0);
  }

  async size(width: number, height: number): Promise<void> {
    const driver = await this.here();
    const outer = Math.max(width, LEAST_WIDTH);
    const window = driver.manage().window();
    // The bars of the browser are as high whatever its size is.
    await window.setRect({ x: 0, y: 0, width: outer, height });
    const inner = (await driver.executeScript('return top.innerHeight')) as number;
    await window.setRect({ x: 0, y: 0, width: outer, height: height + height - inner });
    this.frame = width < LEAST_WIDTH ? { width, height } : null;
  }

  async run<Args extends unknown[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const driver = await this.here();
    const { value, error } = (await driver.executeAsyncScript(
      `const done = arguments[0];
      ${asText(work, args)}.then(
        (value) => done({ value }),
        (error) => done({ error: String(error) }),
      );`,
    )) as { value?: string; error?: string };
    if (value === undefined) throw new Error(error ?? 'the page gave no answer');
    return JSON.parse(value);
  }

  async press(key: string): Promise<void> {
    const driver = await this.here();
    const held = key.startsWith('Shift+');
    const name = held ? key.slice('Shift+'.length) : key;
    const own = KEYS[name] ?? name;
    let actions = driver.actions({ async: false });
    if (held) actions = actions.keyDown(Key.SHIFT);
    actions = actions.keyDown(own).keyUp(own);
    if (held) actions = actions.keyUp(Key.SHIFT);
    await actions.perform();
  }

  async type(text: string): Promise<void> {
    for (const letter of text) await this.press(letter);
  }

  async move(x: number, y: number): Promise<void> {
    const driver = await this.here();
    this.pointer = { x: Math.round(x), y: Math.round(y) };
    await driver
      .actions()
      .move({ ...this.pointer, duration: 0, origin: Origin.VIEWPORT })
      .perform();
  }

  async down(): Promise<void> {
    await (await this.here()).actions().press().perform();
  }

  async up(): Promise<void> {
    await (await this.here()).actions().release().perform();
  }

  async wheel(pixels: number): Promise<void> {
    const { x, y } = this.pointer;
    // The library has it, its types do not.
    const actions = (await this.here()).actions() as Actions & {
      scroll(x: number, y: number, right: number, down: number, origin: Origin): Actions;
    };
    await actions.scroll(x, y, 0, pixels, Origin.VIEWPORT).perform();
  }

  async back(): Promise<void> {
    await (await this.here()).executeScript('history.back()');
  }

  async forward(): Promise<void> {
    await (await this.here()).executeScript('history.forward()');
  }

  async reload(): Promise<void> {
    await (await this.here()).navigate().refresh();
  }

  async popup(act: () => Promise<void>): Promise<Tab> {
    const driver = await this.here();
    const before = await driver.getAllWindowHandles();
    await act();
    let opened: string | undefined;
    await driver.wait(async () => {
      opened = (await driver.getAllWindowHandles()).find((one) => !before.includes(one));
      return opened !== undefined;
    }, START_LIMIT_MS);
    const popup = new WebKitTab(driver, opened ?? '', async () => {
      await popup.here();
      await driver.close();
    });
    return popup;
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(await (await this.here()).takeScreenshot(), 'base64');
  }
}

/** Ends a program with all that it has started, which is the browser and its processes. */
function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** The first line that a program writes. */
function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    stream.on('error', reject);
    stream.on('close', () => reject(new Error('The screen in memory did not start.')));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

/** Waits until the driver answers at its address. */
async function answers(server: string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (await fetch(`${server}/status`).catch(() => null)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver did not answer.');
}
