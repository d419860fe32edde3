/** How a file of code comes with its style sheets, in place of Vite's way: see `src/build/code-files.ts`. */
const sheets = new Map<string, Promise<void>>();

/** `load` imports the code; `files` are its style sheets, from the folder of `importer`. */
export async function importWithStyles<Module>(
  load: () => Promise<Module>,
  files: string[] = [],
  importer = '',
): Promise<Module> {
  const styles = files.map((file) => styleSheet(new URL(file, importer).href));
  const [module] = await Promise.all([load(), ...styles]);
  return module;
}

/** Rejects when the style sheet does not come; the next call tries again. */
function styleSheet(href: string): Promise<void> {
  const known = sheets.get(href);
  if (known) return known;
  const came = new Promise<void>((resolve, reject) => {
    // The page itself may have it, as the first words do.
    for (const { rel, href: other } of document.querySelectorAll('link')) {
      if (rel === 'stylesheet' && other === href) return resolve();
    }
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.crossOrigin = '';
    link.onload = () => resolve();
    link.onerror = () => {
      sheets.delete(href);
      link.remove();
      reject(new Error(`The style sheet ${href} did not come.`));
    };
    link.href = href;
    document.head.append(link);
  });
  sheets.set(href, came);
  return came;
}
