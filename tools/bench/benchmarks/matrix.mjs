import { createServer } from 'node:http';
import { median, percentile } from '../load/statistics.mjs';
import { line, milliseconds, times } from '../report.mjs';
import { makeOrganisation } from '../seed/organisation.mjs';
import { analysed, makeRound, putSteps } from '../seed/round.mjs';
import { pageOf, startBrowser } from '../stage/browser.mjs';
import { demand } from './reads.mjs';

const openLimit = 1000;
const frameLimit = 50;
const steps = 60;

const cell = '<td><span>● Klar</span><br><small>Ola Berg 12 mars</small></td>';
const style =
  'div{height:700px;overflow:auto}table{width:100%;table-layout:fixed;border-spacing:0}td,th{height:56px;border-bottom:1px solid #ccc;text-align:left}th{position:sticky;left:0;background:#fff}';

/** The smallest page that shows as much: a static table that the browser scrolls by itself. */
function barePage(datasets) {
  const rows = Array.from(
    { length: datasets },
    (_, index) => `<tr role="row"><th>Datamängd ${index}</th>${cell.repeat(6)}</tr>`,
  ).join('');
  return `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Bound</title><style>${style}</style><div class="matrix"><table>${rows}</table></div>`;
}

async function startBare(datasets) {
  const page = barePage(datasets);
  const server = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/**
 * Records when the first rows are shown, by the page's own clock, since asking from outside would add the round trip.
 */
const noteRows = () => {
  const look = new globalThis.MutationObserver(() => {
    if (globalThis.document.querySelectorAll('.matrix [role=row]').length < 4) return;
    look.disconnect();
    globalThis.requestAnimationFrame(() => setTimeout(() => (globalThis.rowsStood = performance.now())));
  });
  look.observe(globalThis.document, { childList: true, subtree: true });
};

/** Milliseconds from navigation to the first readable rows, with the script files in the browser's cache. */
async function open(page, path) {
  await page.goto('about:blank');
  await page.goto(path, { waitUntil: 'commit' });
  await page.waitForFunction(() => globalThis.rowsStood !== undefined, undefined, { timeout: 180_000, polling: 200 });
  return page.evaluate(() => globalThis.rowsStood);
}

/** Milliseconds between frames while the wheel turns, and how often the middle of the box was empty. */
async function scroll(page) {
  await page.locator('.matrix').evaluate((matrix) => matrix.scrollIntoView());
  const box = await page.locator('.matrix').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height, 400) / 2);
  await page.evaluate(() => {
    const seen = { frames: [], empty: 0, running: true };
    globalThis.seenFrames = seen;
    const { x, y, width } = globalThis.document.querySelector('.matrix').getBoundingClientRect();
    let before = performance.now();
    const look = (now) => {
      seen.frames.push(now - before);
      before = now;
      if (globalThis.document.elementFromPoint(x + width / 2, y + 300)?.closest('[role=row]') === null) seen.empty += 1;
      if (seen.running) globalThis.requestAnimationFrame(look);
    };
    globalThis.requestAnimationFrame(look);
  });
  for (let turn = 0; turn < steps; turn += 1) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(30);
  }
  return page.evaluate(() => {
    globalThis.seenFrames.running = false;
    const moved = globalThis.document.querySelector('.matrix').scrollTop;
    return { frames: globalThis.seenFrames.frames.slice(1), empty: globalThis.seenFrames.empty, moved };
  });
}

async function measure(page, path, rounds) {
  await page.addInitScript(noteRows);
  await open(page, path);
  const took = { opened: [], frames: [], empty: 0 };
  for (let round = 0; round < rounds; round += 1) {
    took.opened.push(await open(page, path));
    const { frames, empty, moved } = await scroll(page);
    demand(moved > 5000, `The matrix scrolled only ${moved} pixels`);
    took.frames.push(...frames);
    took.empty += empty;
  }
  return took;
}

const share = (frames) => frames.filter((time) => time > frameLimit).length / frames.length;
const percent = (value) => `${(value * 100).toFixed(1)} %`;

export const matrix = {
  name: 'matrix',
  about:
    'The matrix in a browser without a graphics card: opened with the program cached, then scrolled by the wheel. The bound is a bare table of the same size.',
  async run(stage, options) {
    const datasets = options.short ? 200 : 2000;
    const organisation = await makeOrganisation(stage, 'Matriskommun');
    await organisation.person('Ola Berg', ['system-maintainer']);
    const owner = await organisation.person('Ina Alm', []);
    const round = await makeRound(stage, organisation, { name: 'Matris', datasets, owners: [owner.id] });
    await putSteps(stage, organisation, round, analysed);
    const [browser, bare] = [await startBrowser(), await startBare(datasets)];
    try {
      const rounds = options.short ? 1 : 5;
      const ours = await measure(
        await pageOf(browser, stage.product.url, organisation.coordinator.api),
        `/rounds/${round.id}/matrix`,
        rounds,
      );
      const bound = await measure(await pageOf(browser, bare.url, organisation.coordinator.api), '/', rounds);
      const [opened, least] = [median(ours.opened), median(bound.opened)];
      const [frame, leastFrame] = [percentile(ours.frames, 0.95), percentile(bound.frames, 0.95)];
      return [
        line(`open ${datasets} x 16`, milliseconds(opened), milliseconds(least), times(opened / least), {
          text: `under ${openLimit} ms`,
          met: opened < openLimit,
        }),
        line(
          'scroll: time between frames, p95',
          milliseconds(frame),
          milliseconds(leastFrame),
          times(frame / leastFrame),
          { text: `under ${frameLimit} ms`, met: frame < frameLimit },
        ),
        line(`scroll: frames over ${frameLimit} ms`, percent(share(ours.frames)), percent(share(bound.frames)), '', {
          text: '5 % at most',
          met: share(ours.frames) <= 0.05,
        }),
        line(
          'scroll: frames with nothing in the middle',
          percent(ours.empty / ours.frames.length),
          percent(bound.empty / bound.frames.length),
          '',
          { text: '1 % at most', met: ours.empty / ours.frames.length <= 0.01 },
        ),
      ];
    } finally {
      await browser.close();
      await bare.close();
    }
  },
};
