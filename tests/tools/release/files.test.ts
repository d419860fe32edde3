import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checksums, zipped } from '../../../tools/release/files';

test('the zip has every file below the folder, in a folder of its own, and is the same each time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  try {
    mkdirSync(join(folder, 'assets', 'deep'), { recursive: true });
    writeFileSync(join(folder, 'index.html'), '<p>Ål</p>');
    writeFileSync(join(folder, 'assets', 'deep', 'a.js'), 'x'.repeat(5000));
    const date = new Date('2026-11-28T10:00:00Z');
    const zip = zipped(folder, 'innvandring', date);
    const files = unzipSync(zip);
    expect(Object.keys(files)).toEqual(['innvandring/assets/deep/a.js', 'innvandring/index.html']);
    expect(strFromU8(files['innvandring/index.html'] ?? new Uint8Array())).toBe('<p>Ål</p>');
    expect(zip.length).toBeLessThan(1000);
    expect(Buffer.from(zipped(folder, 'innvandring', date)).equals(zip)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('checksums are those of the standard, in the form of sha256sum', () => {
  const files = new Map([
    ['tom.txt', new Uint8Array()],
    ['abc.txt', new TextEncoder().encode('abc')],
  ]);
  // FIPS 180-2, appendix B.1, and the checksum of nothing.
  expect(checksums(files)).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  tom.txt\n' +
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  abc.txt\n',
  );
});
