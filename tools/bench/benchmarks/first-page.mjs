import { createServer } from 'node:http';
import { line, milliseconds, times } from '../report.mjs';
import { makeOrganisation } from '../seed/organisation.mjs';
import { analysed, makeRound, putSteps } from '../seed/round.mjs';
import { pageOf, startBrowser } from '../stage/browser.mjs';
import { demand } from './reads.mjs';

const slowDown = 4;
const limit = 1500;

/** The smallest page that shows as much text, to measure what the browser itself takes at this speed. */
const barePage = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Bound</title><h1>Hem</h1>${'<p>Analysera datamängden: Badplatser, senast 12 mars</p>'.repeat(40)}</html>`;

async function startBare() {
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(barePage),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Milliseconds until the largest contentful paint, in a new browser profile. */
async function largestPaint(browser, url, api, path, sign) {
  const page = await pageOf(browser, url, api);
  try {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    await page.goto(path);
    await page.locator(sign).first().waitFor({ timeout: 180_000 });
    // Wait for what is painted after the sign, such as a list that loads later.
    await page.waitForTimeout(1000);
    return await page.evaluate(
      () =>
        new Promise((resolve) =>
          new globalThis.PerformanceObserver((list) =>
            resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN),
          ).observe({ type: 'largest-contentful-paint', buffered: true }),
        ),
    );
  } finally {
    await page.context().close();
  }
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

export const firstPage = {
  name: 'first-page',
  about: `Largest contentful paint on loopback with the processor slowed ${slowDown} times, nothing cached; medians.`,
  async run(stage, options) {
    const organisation = await makeOrganisation(stage, 'Förstakommun');
    await organisation.person('Ola Berg', ['system-maintainer']);
    const owner = await organisation.person('Ina Alm', []);
    const round = await makeRound(stage, organisation, { name: 'Första', datasets: 40, owners: [owner.id] });
    await putSteps(stage, organisation, round, analysed);
    const api = organisation.coordinator.api;
    const { items } = await api.get('/tasks?open=true&limit=1');
    demand(items.length === 1, 'There is no task to land on');
    const pages = [
      { what: 'home of the coordinator', path: '/', sign: 'h2' },
      { what: 'my tasks', path: '/my-tasks', sign: 'h1' },
      { what: 'from a mail to its task', path: `/t/${items[0].id}`, sign: 'h1' },
    ];
    const rounds = options.short ? 1 : 5;
    const [browser, bare] = [await startBrowser(), await startBare()];
    try {
      const lines = [];
      for (const { what, path, sign } of pages) {
        const [ours, bound] = [[], []];
        for (let round = 0; round < rounds; round += 1) {
          ours.push(await largestPaint(browser, stage.product.url, api, path, sign));
          bound.push(await largestPaint(browser, bare.url, api, '/', 'h1'));
        }
        demand(
          [...ours, ...bound].every((time) => time > 0),
          `The browser tells no paint of ${path}`,
        );
        lines.push(
          line(what, milliseconds(median(ours)), milliseconds(median(bound)), times(median(ours) / median(bound)), {
            text: `under ${limit} ms`,
            met: median(ours) < limit,
          }),
        );
      }
      return lines;
    } finally {
      await browser.close();
      await bare.close();
    }
  },
};
