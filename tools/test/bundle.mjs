import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { docs } from '../../libs/contract/dist/docs.js';
import { at, readJson } from '../setup/paths.mjs';

const dist = ['apps', 'web', 'dist'];

/**
 * The most script that a page may send, gzipped, in kB of 1,000 bytes, since a phone waits for it before it can render.
 */
const budgets = [
  {
    page: "the coordinator's first page",
    chunks: ['index.html', 'virtual:stegvis-texts/sv', 'src/app/home-route.tsx', 'src/features/board/matrix.tsx'],
    most: 260,
  },
  {
    page: 'signing in',
    chunks: ['index.html', 'virtual:stegvis-texts/sv', 'src/features/sign-in/sign-in-page.tsx'],
    most: 260,
  },
  {
    page: 'my tasks',
    chunks: ['index.html', 'virtual:stegvis-texts/sv', 'src/features/my-tasks/my-tasks-page.tsx'],
    most: 260,
  },
];

/** The files of these chunks and of all that they import statically. */
function filesOf(manifest, names, found = new Set()) {
  for (const name of names) {
    const chunk = manifest[name];
    if (chunk === undefined) {
      throw new Error(`The web has no chunk ${name}. There are: ${Object.keys(manifest).join(', ')}`);
    }
    if (found.has(chunk.file)) continue;
    found.add(chunk.file);
    filesOf(manifest, chunk.imports ?? [], found);
  }
  return found;
}

const kilobytes = (files) =>
  [...files]
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(at(...dist, file))).length, 0) / 1000;

const manifest = readJson(at(...dist, '.vite', 'manifest.json'));
let failed = false;
for (const { page, chunks, most } of budgets) {
  const weight = kilobytes(filesOf(manifest, chunks));
  const fits = weight <= most;
  failed ||= !fits;
  console.log(
    `${fits ? 'ok  ' : 'OVER'} ${page}: ${weight.toFixed(1)} kB of at most ${String(most)} kB of script, gzipped`,
  );
}

/** The docs of the contract are for the server: their sentences must not be in any script of the web. */
const programs = readdirSync(at(...dist, 'assets')).filter((file) => file.endsWith('.js'));
// A short sentence may be in the wording as well.
const descriptions = Object.values(docs).flatMap(({ description }) => (description.length > 60 ? [description] : []));
for (const file of programs) {
  const text = readFileSync(at(...dist, 'assets', file), 'utf8');
  const found = descriptions.find((description) => text.includes(description));
  if (found === undefined) continue;
  failed = true;
  console.log(`OVER ${file} holds what only the API's page says: ${found}`);
}
if (programs.length === 0) throw new Error('The built web has no programs');
process.exit(failed ? 1 : 0);
