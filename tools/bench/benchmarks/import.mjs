import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { at } from '../../setup/paths.mjs';
import { readsWhile } from '../load/reads-while.mjs';
import { median, percentile } from '../load/statistics.mjs';
import { line, megabytes, milliseconds, seconds, times } from '../report.mjs';
import { makeOrganisation } from '../seed/organisation.mjs';
import { demand } from './reads.mjs';

const headings = [
  'Id',
  'Titel',
  'Beskrivning',
  'Förvaltning',
  'Källsystem',
  'Tillgänglig',
  'Strukturerad',
  'Informationsägare',
  'E-post',
];

async function workbook(rows, label) {
  const { default: writeXlsxFile } = await import(
    pathToFileURL(createRequire(at('apps', 'api', 'package.json')).resolve('write-excel-file/node')).href
  );
  const text = (value) => ({ value, type: String });
  const body = Array.from({ length: rows }, (_, n) =>
    [
      `${label}-${n}`,
      `Datamängd ${n}`,
      'Läge, utrustning och underhållsår för varje plats, uppdaterat av förvaltningen',
      `Förvaltning ${n % 14}`,
      'GIS',
      'Ja',
      n % 3 === 0 ? 'Delvis' : 'Ja',
      'Ola Berg',
      'ola.berg@bench.example',
    ].map(text),
  );
  return writeXlsxFile([headings.map(text), ...body]).toBuffer();
}

async function upload(api, content) {
  const form = new FormData();
  form.append('file', new Blob([content]), 'inventering.xlsx');
  const began = performance.now();
  const report = await api.post('/dataset-imports', form, 200);
  return { report, seconds: (performance.now() - began) / 1000 };
}

/**
 * The largest growth of the product's memory during the work, sampled every 20 ms; null where the system does not
 * report it.
 */
async function watching(product, work) {
  const before = product.memory();
  let most = before ?? 0;
  const timer = setInterval(() => (most = Math.max(most, product.memory() ?? 0)), 20);
  try {
    return { ...(await work()), more: before === null ? null : most - before };
  } finally {
    clearInterval(timer);
  }
}

export const importing = {
  name: 'import',
  about:
    'POST /dataset-imports with an XLSX of 10,000 rows and nine columns; then the same file again, which changes nothing. Beside it somebody else reads GET /me fifty times a second.',
  async run(stage, options) {
    const rows = options.short ? 500 : 10_000;
    const organisation = await makeOrganisation(stage, 'Inventeringskommun');
    const { api } = organisation.coordinator;
    const reader = await organisation.person('Läsare', []);
    const found = { created: [], unchanged: [], more: [], rest: [], during: [], longest: [] };
    for (let turn = 0; turn < (options.short ? 1 : 3); turn += 1) {
      const content = await workbook(rows, `V${turn}`);
      const rest = await readsWhile(
        reader.api,
        '/me',
        () => new Promise((resolve) => setTimeout(resolve, options.short ? 200 : 2000)),
      );
      const first = await watching(stage.product, async () => {
        const { result, waited } = await readsWhile(reader.api, '/me', () => upload(api, content));
        found.during.push(percentile(waited, 0.95));
        found.longest.push(Math.max(...waited));
        return result;
      });
      found.rest.push(percentile(rest.waited, 0.95));
      demand(
        first.report.created === rows && first.report.rejected === 0,
        `${first.report.created} of ${rows} rows were taken`,
      );
      const second = await watching(stage.product, () => upload(api, content));
      demand(second.report.unchanged === rows, 'The same file again changed something');
      found.created.push(first.seconds);
      found.unchanged.push(second.seconds);
      found.more.push(first.more, second.more);
    }
    const ratio = median(found.during.map((time, turn) => time / found.rest[turn]));
    const more = found.more.includes(null) ? null : Math.max(...found.more);
    return [
      line(`import ${rows} rows, all new`, seconds(median(found.created)), '', '', {
        text: 'under 10 s',
        met: median(found.created) < 10,
      }),
      line('the same file again', seconds(median(found.unchanged)), '', '', {
        text: 'under 10 s',
        met: median(found.unchanged) < 10,
      }),
      line('memory at most, more than before', megabytes(more), '', '', {
        text: 'under 250 MB',
        met: more === null || more < 250,
      }),
      line(
        'p95 of a read during the import, against the same at rest',
        milliseconds(median(found.during)),
        milliseconds(median(found.rest)),
        times(ratio),
      ),
      line('the longest that a read waited', milliseconds(median(found.longest))),
    ];
  },
};
