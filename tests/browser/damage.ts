/** Damages data files of the built deck on their way to the page. */
import type { Page } from '@playwright/test';

/** The built file with a data file's text: `assets/data-kommuner-LQDE4lj8.js`. */
const builtOf = (file: string): RegExp => new RegExp(`/assets/data-${file}-[\\w-]{8}\\.js$`);

/** Serves the page the text that `change` makes of the file's text. */
export async function damage(
  page: Page,
  file: string,
  change: (text: string) => string,
): Promise<void> {
  await page.route(builtOf(file), async (route) => {
    const script = await (await route.fetch()).text();
    const body = `export default ${JSON.stringify(change(textIn(script)))};`;
    await route.fulfill({ contentType: 'text/javascript', body });
  });
}

/** Makes the request for the file fail. */
export async function lose(page: Page, file: string): Promise<void> {
  await page.route(builtOf(file), (route) => route.abort());
}

/** Serves only the first half of the file, like a broken connection. */
export async function breakOff(page: Page, file: string): Promise<void> {
  await page.route(builtOf(file), async (route) => {
    const script = await (await route.fetch()).text();
    const body = script.slice(0, script.length / 2);
    await route.fulfill({ contentType: 'text/javascript', body });
  });
}

/** The text between the quotation marks of «var e=`…`;export{e as default};». */
function textIn(script: string): string {
  const [, literal = ''] = /=\s*([`'"][\s\S]*[`'"])\s*;?\s*export/.exec(script) ?? [];
  return new Function(`return ${literal}`)();
}
