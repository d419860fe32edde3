import { expect, type Locator, type Page, test } from '@playwright/test';
import { open, openTable, place, readTable, ready } from '../../deck';

const query = (page: Page): string | null => new URL(page.url()).searchParams.get('sammenlign');
const compared = (page: Page) => page.locator('section.present .compare b');
const dialogOf = (page: Page) =>
  page.getByRole('dialog', { name: 'Sammenlign med opptil 4 kommuner' });

/** The control on the shown slide, taken out of its fold. */
async function control(page: Page): Promise<Locator> {
  const element = page.locator('section.present .compare');
  if (!(await element.isVisible())) await page.locator('section.present summary').click();
  return element;
}

/** Types a name in the dialog, and chooses the first hit. */
async function add(page: Page, name: string): Promise<void> {
  const field = dialogOf(page).getByRole('combobox');
  await expect(field).toBeFocused();
  await page.keyboard.type(name);
  await expect(dialogOf(page).getByRole('option').first()).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(dialogOf(page).getByRole('button', { name: `Fjern ${name}` })).toBeVisible();
}

test('neighbours with one tap, and back to similar ones', async ({ page }) => {
  await open(page, '/?kommune=1577#/akershus');
  const buttons = await control(page);
  await expect(compared(page)).toHaveText('lignende kommuner, om de finnes');

  await buttons.getByRole('button', { name: 'Naboer' }).click();
  await expect(compared(page)).toHaveText('Ørsta, Stad, Vanylven og Stranda');
  expect(query(page)).toBe('1520,4649,1511,1525');

  await buttons.getByRole('button', { name: 'Lignende' }).click();
  await expect(compared(page)).toHaveText('lignende kommuner, om de finnes');
  expect(query(page)).toBeNull();
});

test('two of one’s own, and one removed: address, sentence, table and speaker’s page follow', async ({
  page,
}) => {
  await open(page, '/?kommune=1577#/for-passive');
  const opened = page.waitForEvent('popup');
  await page.keyboard.press('s');
  const speaker = await opened;
  await ready(speaker);
  await page.bringToFront();
  /** What is said of Volda here and on the speaker's page. */
  const said = async () => {
    await ready(page);
    const text = await place(page, 'for-passive-kart');
    await expect(speaker.locator('.said-of-place').filter({ hasText: text })).toHaveCount(1);
    return text;
  };
  const own = 'Volda: 13,8 per 1 000 innbyggere i 2013 (139 arbeidsinnvandrere).';

  await (await control(page)).getByRole('button', { name: 'Velg …' }).click();
  await add(page, 'Molde');
  await add(page, 'Giske');
  expect(query(page)).toBe('1506,1532');
  await dialogOf(page).getByRole('button', { name: 'Lukk' }).click();
  await expect(compared(page)).toHaveText('Molde og Giske');
  expect(await said()).toBe(`${own} Til sammenligning Molde 27,4 og Giske 32,1.`);
  const table = await openTable(page, 'for-passive-linjer');
  const { head, rows } = await readTable(table);
  const unit = 'per 1 000 innbyggere';
  expect(head.slice(-3).map(({ text }) => text)).toEqual(
    ['Volda', 'Molde', 'Giske'].map((name) => `${name} (${unit})`),
  );
  expect(rows.find(([year]) => year === '2013')?.slice(-3)).toEqual(['13,8', '27,4', '32,1']);
  await table.getByRole('button', { name: 'Lukk' }).click();

  await (await control(page)).getByRole('button', { name: 'Velg …' }).click();
  await dialogOf(page).getByRole('button', { name: 'Fjern Molde' }).click();
  await expect(dialogOf(page).getByRole('listitem')).toHaveText(['Giske (Møre og Romsdal)×']);
  expect(query(page)).toBe('1532');
  await dialogOf(page).getByRole('button', { name: 'Lukk' }).click();
  expect(await said()).toBe(`${own} Til sammenligning Giske 32,1.`);
});

test('by keyboard alone; there is room for four', async ({ page }) => {
  await open(page, '/?kommune=1577&sammenlign=1506,1532#/akershus');
  const choose = (await control(page)).getByRole('button', { name: 'Velg …' });
  await choose.focus();
  await page.keyboard.press('Enter');
  await add(page, 'Ålesund');
  await add(page, 'Hareid');
  await expect(dialogOf(page).getByRole('listitem')).toHaveText([
    ...['Molde (Møre og Romsdal)×', 'Giske (Møre og Romsdal)×', 'Ålesund (Møre og Romsdal)×'],
    ...['Hareid (Møre og Romsdal)×', 'Det er plass til 4. Fjern en for å legge til en annen.'],
  ]);
  // A fifth, or the chosen one itself, changes nothing.
  const field = dialogOf(page).getByRole('combobox');
  for (const name of ['Oslo', 'Volda']) {
    await expect(field).toBeFocused();
    await page.keyboard.type(name);
    await expect(dialogOf(page).getByRole('option').first()).toContainText(name);
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue('');
    expect(query(page)).toBe('1506,1532,1508,1517');
  }

  // The first of the list comes after the field.
  await page.keyboard.press('Tab');
  await expect(dialogOf(page).getByRole('button', { name: 'Fjern Molde' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  expect(query(page)).toBe('1532,1508,1517');
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(choose).toBeFocused();
  await expect(compared(page)).toHaveText('Giske, Ålesund og Hareid');
});
