/**
 * Space, Enter and the arrow keys on every control of every slide belong to the control, never to
 * the slide.
 */
import { expect, type Page, test } from '@playwright/test';
import { deck } from '../../../slides';
import { current, open } from '../deck';

/** A control, marked to be found again. */
interface Control {
  mark: string;
  what: string;
  /**
   * Whether it changes slides, leaves the view or opens a window, for which its Space and Enter are
   * meant.
   */
  leaves: boolean;
  /** Whether it opens a dialog. */
  opens: boolean;
}

/** All elements of the slide and the bar that can have the focus. */
function controls(page: Page): Promise<Control[]> {
  return page.evaluate(() => {
    const can = 'a[href], button:enabled, input, select, summary, [tabindex="0"]';
    return [...document.querySelectorAll<HTMLElement>(can)]
      .filter((one) => one.closest('section.present:not(.stack), .deck-bar'))
      .filter((one) => one.checkVisibility({ visibilityProperty: true }))
      .map((one, i) => {
        const mark = String(i);
        one.dataset.prov = mark;
        const label = one.getAttribute('aria-label') ?? one.textContent ?? '';
        const opens = one.matches('.open-table, .more:not([aria-keyshortcuts])');
        const help = /^(Ord|Hjelp|Velg kommune)|velg en annen/.test(label);
        return {
          mark,
          what: `${one.tagName.toLowerCase()} «${label}»`,
          leaves: one.matches('a, .turn *, .ways *') && !help,
          opens: opens || help,
        };
      });
  });
}

/** Controls that disappear when they or others are used. */
const MAY_GO = /«(Fjern valget|Flytt kartet)/;

/** One of each group, because two would undo each other's change. */
const KEYS = [['Space'], ['Enter'], ['ArrowRight', 'ArrowDown'], ['ArrowLeft', 'ArrowUp']] as const;

for (const { id } of deck) {
  test(`${id}: Space, Enter and arrows on the controls never turn slides`, async ({ page }) => {
    test.slow();
    await open(page, `/?kommune=1580#/${id}`);
    const dialog = page.locator('dialog');
    const all = await controls(page);
    expect(all.length).toBeGreaterThan(12);
    // What goes changes the slide for those that would come after it.
    const goes = ({ what }: Control) => Number(MAY_GO.test(what));
    for (const { mark, what, leaves, opens } of all.sort((a, b) => goes(a) - goes(b))) {
      for (const keys of KEYS) {
        const presses = keys[0] === 'Space' || keys[0] === 'Enter';
        if (leaves && presses) continue;
        const focus = await page.evaluate((name) => {
          const control = document.querySelector<HTMLElement>(`[data-prov="${name}"]`);
          if (!control?.checkVisibility()) return 'gone';
          control.focus();
          return document.activeElement === control ? 'here' : 'elsewhere';
        }, mark);
        if (focus === 'gone' && MAY_GO.test(what)) break;
        expect([what, focus]).toEqual([what, 'here']);
        for (const key of keys) await page.keyboard.press(key);
        if (opens && presses) {
          await expect(dialog, what).toBeVisible();
          await page.keyboard.press('Escape');
          await expect(dialog, what).toHaveCount(0);
        }
        const after = { slide: await current(page), dialogs: await dialog.count() };
        expect([what, keys, after]).toEqual([what, keys, { slide: id, dialogs: 0 }]);
      }
    }
    await expect(page.locator('html')).toHaveAttribute('data-visning', 'presentasjon');
  });
}
