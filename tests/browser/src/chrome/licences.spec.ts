import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../../../../tools/args';
import { open } from '../../deck';

const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

test('the licences of all that is in the deck are one link away', async ({ page, context }) => {
  await open(page, '/?kommune=1580');
  await page.getByRole('button', { name: /^Hjelp/ }).click();
  const inHelp = page.getByRole('dialog').getByRole('link', { name: 'Lisenser' });
  const opened = context.waitForEvent('page');
  await inHelp.click();
  const text = (await opened).locator('body');
  for (const name of Object.keys(dependencies)) await expect(text).toContainText(`## ${name} - `);
  for (const name of ['MIT License', 'SIL OPEN FONT LICENSE', 'ISC', '© Kartverket, CC BY 4.0']) {
    await expect(text).toContainText(name);
  }
  // Letters as they were written, whatever the server says of the file.
  await expect(text).toContainText(
    'Kilde: Statistisk sentralbyrå (SSB), tabell 07459. Lisens: NLOD',
  );
  const href = await inHelp.getAttribute('href');
  await open(page, '/?visning=les');
  await expect(page.locator('.read-foot').getByRole('link', { name: 'Lisenser' })).toHaveAttribute(
    'href',
    href ?? '',
  );
});
