import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Browsing, settled } from '../support/browser.js';
import type { LivelyRound } from '../support/lively-round.js';
import type { Product } from '../support/product.js';
import { startLively } from '../support/seeded-product.js';
import { signIn } from '../support/sign-in.js';

const heaviest = 200 * 1024;
const wanted = process.env['SCREENSHOTS'] === '1';
const shown = fileURLToPath(new URL('../../../../docs/screens', import.meta.url));

let product: Product;
let browsing: Browsing;
let round: LivelyRound;
let folder = '';

interface Screen {
  readonly name: string;
  readonly who: string;
  readonly path: string;
  readonly width?: number;
}

function screens(): Screen[] {
  const kim = 'Kim Samordnare';
  const { roundId, tasks, datasetIds } = round;
  return [
    { name: 'home', who: kim, path: '/' },
    { name: 'round', who: kim, path: `/rounds/${roundId}/matrix` },
    { name: 'steps', who: kim, path: `/rounds/${roundId}` },
    { name: 'step', who: kim, path: `/rounds/${roundId}/steps/7` },
    { name: 'dataset', who: kim, path: `/datasets/${datasetIds[0] ?? ''}` },
    { name: 'plan', who: kim, path: `/rounds/${roundId}/plan` },
    { name: 'inventory', who: kim, path: '/inventory' },
    { name: 'people', who: kim, path: '/people' },
    { name: 'who-does-what', who: kim, path: '/raci' },
    { name: 'guide', who: kim, path: '/guide' },
    { name: 'history', who: kim, path: '/history' },
    { name: 'my-tasks', who: 'Ola Ägare', path: '/my-tasks' },
    { name: 'task', who: 'Ola Ägare', path: `/tasks/${tasks.untouched}` },
    { name: 'question-on-a-phone', who: 'Ola Ägare', path: `/t/${tasks.untouched}`, width: 375 },
  ];
}

beforeAll(async () => {
  ({ product, round } = await startLively());
  browsing = await Browsing.start(product.url);
  // The pictures of the docs are replaced only on request.
  folder = wanted ? shown : await mkdtemp(join(tmpdir(), 'stegvis-screens-'));
  await mkdir(folder, { recursive: true });
});
afterAll(async () => {
  await browsing.close();
  await product.dispose();
});

describe('the screens', () => {
  // In English the pages are opened by the accessibility story; here only for its pictures.
  test.each(wanted ? (['sv', 'en'] as const) : (['sv'] as const))('can be shown, in %s', async (language) => {
    const page = await browsing.page('reader', { language });
    let signedIn = '';
    for (const screen of screens()) {
      if (screen.who !== signedIn) {
        await page.context().clearCookies();
        await round.walker.person(screen.who).must('PUT', '/me/preferences', { body: { language } });
        await signIn(page, screen.who);
        signedIn = screen.who;
      }
      const width = screen.width ?? 1280;
      await page.setViewportSize({ width, height: width < 600 ? 812 : 900 });
      await page.goto(screen.path);
      await settled(page);
      const path = join(folder, `${screen.name}-${language}.png`);
      await page.screenshot({ path });
      expect((await stat(path)).size).toBeLessThan(heaviest);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
    }
    expect(browsing.complaints).toEqual([]);
  });
});
