import { chromium as browserKind } from 'playwright-core';
import { chromium, ensurePrograms } from '../../setup/system-programs.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Starts the browser that the tests use as well. The caller closes it. */
export async function startBrowser() {
  const { [chromium.variable]: executablePath } = await ensurePrograms([chromium], console.error);
  return browserKind.launch({ executablePath, args: flags });
}

/** A page that is signed in by the cookie of an `ApiClient`. */
export async function pageOf(browser, url, api, { width = 1280, height = 900 } = {}) {
  const context = await browser.newContext({ baseURL: url, locale: 'sv-SE', viewport: { width, height } });
  const [name = '', value = ''] = api.cookie.split('=');
  await context.addCookies([{ name, value, url }]);
  return context.newPage();
}
