/**
 * Bold is drawn bold in Firefox as well: it once rejected the font's variations, and drew every
 * weight alike. Each browser opens a page with the deck's own style sheet, which sends back the
 * widths that it drew.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findProgram } from '../../../tools/programs';

/** Widths of a heading of 100 pixels at weights 400, 600 and 700; CSS pixels. */
interface Widths {
  /** As the page draws it. */
  page: number[];
  /** As a canvas draws it, where the charts are. */
  canvas: number[];
}

const PAGE = (styles: string) => `<!doctype html>
<meta charset="utf-8">
<link rel="stylesheet" href="assets/${styles}">
<p><span style="font-size: 100px; white-space: nowrap">Innvandring er redningen!</span></p>
<script type="module">
  const span = document.querySelector('span');
  const context = document.createElement('canvas').getContext('2d');
  const widths = { page: [], canvas: [] };
  for (const weight of [400, 600, 700]) {
    const font = weight + ' 100px "Source Sans 3 Variable"';
    await document.fonts.load(font);
    span.style.fontWeight = weight;
    context.font = font;
    widths.page.push(span.getBoundingClientRect().width);
    widths.canvas.push(context.measureText(span.textContent).width);
  }
  await fetch('widths', { method: 'POST', body: JSON.stringify(widths) });
</script>`;

/** Serves the page, has `show` open it in a browser, and gives what the page sends back. */
async function widthsIn(show: (url: string) => unknown): Promise<Widths> {
  const assets = 'test-results/dist/assets';
  const styles = readdirSync(assets).find((name) => /\.css$/.test(name)) ?? '';
  let tell: (widths: Widths) => void;
  const told = new Promise<Widths>((resolve) => {
    tell = resolve;
  });
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    if (request.method === 'POST') {
      let body = '';
      for await (const part of request) body += part;
      response.end();
      tell(JSON.parse(body));
    } else if (path.startsWith('/assets/')) {
      response.setHeader('Content-Type', path.endsWith('.css') ? 'text/css' : 'font/woff2');
      response.end(readFileSync(join(assets, path.slice('/assets/'.length))));
    } else {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(PAGE(styles));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await show(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await told;
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

test('Firefox draws semibold and bold as Chromium does, on canvas too', async ({ page }) => {
  const firefox = findProgram(['firefox-esr', 'firefox']);
  test.skip(!firefox, 'Firefox is not installed here: whether it draws bold was not tested.');
  const chromium = await widthsIn((url) => page.goto(url));
  const profile = mkdtempSync(join(tmpdir(), 'deck-firefox-'));
  let stop = () => {};
  try {
    const inFirefox = await widthsIn((url) => {
      const child = spawn(firefox ?? '', ['--headless', '--no-remote', '--profile', profile, url], {
        stdio: 'ignore',
      });
      stop = () => child.kill('SIGKILL');
    });
    const [regular = 0, semibold = 0, bold = 0] = inFirefox.page;
    expect(semibold / regular).toBeGreaterThan(1.01);
    expect(bold / semibold).toBeGreaterThan(1.01);
    for (const { page: drawn, canvas } of [chromium, inFirefox]) {
      drawn.forEach((width, i) => {
        expect(Math.abs(width / (chromium.page[i] ?? 0) - 1)).toBeLessThan(0.005);
        expect(Math.abs((canvas[i] ?? 0) / width - 1)).toBeLessThan(0.005);
      });
    }
  } finally {
    stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
