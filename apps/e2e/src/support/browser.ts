import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { patience } from './patience.js';

declare global {
  interface Window {
    readonly axe: { run(context: Document | Element, options: RunOptions): Promise<AxeResults> };
  }
}

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

export interface Visit {
  readonly language?: 'sv' | 'en';
  readonly width?: number;
  readonly height?: number;
  readonly script?: boolean;
  readonly forcedColors?: boolean;
}

/** One browser for a whole story. Errors of its pages are collected, so that the story can fail because of them. */
export class Browsing {
  /** Errors on the console, uncaught exceptions, and answers of 500 and above. */
  readonly complaints: string[] = [];
  private readonly contexts: BrowserContext[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly url: string,
  ) {}

  /** `keepsPages`: the browser has a back/forward cache, as people's browsers do. */
  static async start(url: string, { keepsPages = false }: { readonly keepsPages?: boolean } = {}): Promise<Browsing> {
    const browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: quietly,
      timeout: patience,
      ...(keepsPages ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    });
    return new Browsing(browser, url);
  }

  /** A page in a browser profile of its own, with cookies and storage of its own. */
  async page(
    who: string,
    { language = 'sv', width = 1280, height = 900, script = true, forcedColors = false }: Visit = {},
  ): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      locale: language === 'sv' ? 'sv-SE' : 'en-GB',
      timezoneId: 'Europe/Stockholm',
      viewport: { width, height },
      javaScriptEnabled: script,
      reducedMotion: 'reduce',
      forcedColors: forcedColors ? 'active' : 'none',
    });
    context.setDefaultTimeout(patience);
    this.contexts.push(context);
    const page = await context.newPage();
    this.listen(page, who);
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }

  /** Takes a screenshot of every open page, to find out why a story failed. */
  async picture(folder: string): Promise<string[]> {
    await mkdir(folder, { recursive: true });
    const told: string[] = [];
    for (const [index, page] of this.contexts.flatMap((context) => context.pages()).entries()) {
      if (page.url() === 'about:blank') continue;
      const path = `${folder}/page-${String(index)}.png`;
      await page.screenshot({ path, fullPage: true }).catch(() => undefined);
      told.push(`${page.url()} ${path}`);
    }
    return told;
  }

  private listen(page: Page, who: string): void {
    page.on('pageerror', (error) => this.complaints.push(`${who}: ${error.message}`));
    page.on('console', (message) => {
      // The browser logs each 4xx, which may also be a refusal that the page explains.
      const refusal = message.text().startsWith('Failed to load resource') && /status of 4\d\d/.test(message.text());
      if (message.type() === 'error' && !refusal) this.complaints.push(`${who}: ${message.text()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) {
        this.complaints.push(`${who}: ${String(response.status())} ${response.request().method()} ${response.url()}`);
      }
    });
  }
}

/** Waits until nothing is loading, the page has its title, and the server-rendered page is hydrated. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[data-rendered], [aria-busy="true"], .loading') === null);
  await page.waitForLoadState('load');
}

const seriousImpact = ['serious', 'critical'];

/**
 * Findings that axe could not decide and a person has checked. The arrow of a select is a gradient beside its text,
 * whose background is one plain colour; so is that of text in an open dialog, but axe counts what is behind the dialog
 * as well.
 */
function isKnown(rule: string, html: string, summary: string, inDialog: boolean): boolean {
  if (rule !== 'color-contrast') return false;
  return (
    (html.startsWith('<select') && summary.includes('background gradient')) ||
    (inDialog && summary.includes('partially overlaps other elements'))
  );
}

/** Half the size of the module's own source; the module itself is not loaded. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Findings = Pick<AxeResults, 'violations' | 'incomplete'>;

/** Which of axe's rules are run: all, only these, or all except these. */
export interface Rules {
  readonly only?: readonly string[];
  readonly besides?: readonly string[];
}

/** The script of axe is added to a page once, since it is large and a page is checked several times. */
async function runAxe(page: Page, { only, besides = [] }: Rules): Promise<Findings> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const options: RunOptions = {
    iframes: false,
    resultTypes: ['violations', 'incomplete'],
    rules: Object.fromEntries(besides.map((rule) => [rule, { enabled: false }])),
    ...(only === undefined ? {} : { runOnly: { type: 'rule', values: [...only] } }),
  };
  return page.evaluate(async (given) => {
    // What is behind an open dialog cannot be reached, which axe does not know.
    const { violations, incomplete } = await window.axe.run(document.querySelector('dialog:modal') ?? document, given);
    return { violations, incomplete };
  }, options);
}

/** The findings of axe, one line for each: violations, and serious rules that it could not decide. */
export async function axeFindings(page: Page, rules: Rules = {}): Promise<string[]> {
  const { violations, incomplete } = await runAxe(page, rules);
  const inDialog = (await page.locator('dialog:modal').count()) > 0;
  const told = (kind: string, found: Findings['violations']) =>
    found.flatMap((rule) =>
      rule.nodes.flatMap((node) => {
        const summary = node.failureSummary?.replaceAll(/\s+/g, ' ') ?? '';
        return isKnown(rule.id, node.html, summary, inDialog)
          ? []
          : [`${kind} ${rule.id}: ${node.target.join(' ')} ${summary}`];
      }),
    );
  return [
    ...told('violation', violations),
    ...told(
      'incomplete',
      incomplete.filter((rule) => seriousImpact.includes(rule.impact ?? '')),
    ),
  ];
}

/** By how many pixels the page is wider than its window; 0 when it does not scroll sideways. */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Switches the look of the page. These browsers prefer reduced motion, so the colours change at once. */
export async function lookIn(page: Page, scheme: 'light' | 'dark' | 'contrast'): Promise<void> {
  await page.evaluate((look) => (document.documentElement.dataset['colorScheme'] = look), scheme);
}
