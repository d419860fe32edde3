/** What a release gets, made as a whole: each file is there, is whole, and opens. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { root } from '../../../../tools/args';
import { ready } from '../../deck';

const NAME = 'innvandring-er-redningen';

test('one file, one on a municipality, the site, a PDF, a PowerPoint, and checksums of all', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const folder = mkdtempSync(join(tmpdir(), 'utgi-'));
  try {
    const script = join(root, 'tools/release/utgi.ts');
    const args = ['--import', 'tsx', script, '--kommune', '1151', '--mappe', folder];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('could not')]);
    const names = readdirSync(folder).sort();
    expect(names).toEqual(
      [
        'SHA256SUMS',
        ...[`${NAME}-1151.html`, `${NAME}-nettsted.zip`, `${NAME}.html`],
        ...[`${NAME}.pdf`, `${NAME}.pptx`],
      ].sort(),
    );
    const read = (name: string) => readFileSync(join(folder, name));
    const told = read('SHA256SUMS').toString().trim().split('\n');
    expect(told.map((line) => line.split('  ')).sort()).toEqual(
      names
        .filter((name) => name !== 'SHA256SUMS')
        .map((name) => [createHash('sha256').update(read(name)).digest('hex'), name])
        .sort(),
    );
    expect(read(`${NAME}.pdf`).subarray(0, 5).toString()).toBe('%PDF-');
    expect(Object.keys(unzipSync(read(`${NAME}.pptx`)))).toContain('ppt/presentation.xml');
    const site = unzipSync(read(`${NAME}-nettsted.zip`));
    const start = strFromU8(site[`${NAME}/index.html`] ?? new Uint8Array());
    const [, code = ''] = /src="\.\/(assets\/[^"]+\.js)"/.exec(start) ?? [];
    expect(Object.keys(site)).toContain(`${NAME}/${code}`);
    for (const [name, chosen] of [
      [`${NAME}.html`, 'Velg kommune'],
      [`${NAME}-1151.html`, 'Utsira'],
    ] as const) {
      await page.goto(pathToFileURL(join(folder, name)).href);
      await ready(page);
      await expect(page.locator('.deck-bar')).toContainText(chosen);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
