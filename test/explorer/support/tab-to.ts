import { type Locator } from 'playwright-core';

/** Of any page so far. */
const MOST = 120;

/** Presses Tab until one of what `target` finds has the focus. Throws when the way there is too long. */
export async function tabTo(target: Locator): Promise<void> {
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    await target.page().keyboard.press('Tab');
    if (await target.evaluateAll((all) => all.some((one) => one === document.activeElement))) return;
  }
  throw new Error(`no way by ${MOST} tabs to ${target.toString()}`);
}
