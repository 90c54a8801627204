import type { Locator, Page } from 'playwright-core';

/** Presses Tab until this has the focus, in the shorter direction. */
export async function tabTo(page: Page, target: Locator, most = 200): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed <= most; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(
    `${String(target)} cannot be reached by ${String(most)} presses of Tab; the focus is at "${await focused(page)}"`,
  );
}

/** The name of the focused element: its label, its aria-label or its text. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null) return '';
    const label =
      element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.getAttribute('aria-label');
    return (label ?? element.textContent).trim();
  });
}
