import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { Resvg, initWasm } from '@resvg/resvg-wasm';
import type { DrawnMessage } from './draw-svg.js';

/** 192 MB for resvg's own memory, where an SVG that multiplies itself counts, beside the thread's heap. */
const mostPages = 3_072;
/** Three times as large as pages and mails show it, so that it is sharp on any screen. */
const room = { width: 768, height: 240 };
/** The fonts for text that was not converted to paths; the machine's fonts are not used. */
const fonts = ['inter-latin-wght-normal', 'inter-latin-ext-wght-normal'];

const own = createRequire(import.meta.url);
const read = (name: string): Uint8Array => readFileSync(own.resolve(name));
const post = (message: DrawnMessage): void => parentPort?.postMessage(message);

const given: unknown = workerData;
if (typeof given !== 'string') throw new TypeError('The thread was given no drawing');
setFlagsFromString(`--wasm-max-mem-pages=${String(mostPages)}`);
await initWasm(read('@resvg/resvg-wasm/index_bg.wasm'));
const font = {
  fontBuffers: fonts.map((name) => read(`@fontsource-variable/inter/files/${name}.woff2`)),
  defaultFontFamily: 'Inter Variable',
};

try {
  const { width, height } = new Resvg(given, { font });
  const wide = width / height > room.width / room.height;
  const drawn = new Resvg(given, {
    font,
    fitTo: wide ? { mode: 'width', value: room.width } : { mode: 'height', value: room.height },
  }).render();
  post({ png: drawn.asPng() });
} catch {
  // Broken, no SVG at all, or larger than its memory allows.
  post({ png: null });
}
