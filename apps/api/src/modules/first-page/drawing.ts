import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MeView } from '@stegvis/contract';
import { webFolder } from '../../platform/http/web-folder.js';

export interface DrawnPage {
  readonly head: string;
  readonly root: string;
  readonly begun: string;
}

/** Reads from the API for whoever a page is drawn for. */
export type Ask = (address: string) => Promise<Response>;

/** What the build of the web makes for the server. */
interface Program {
  readonly drawPage: (address: string, me: MeView) => Promise<DrawnPage | null>;
  readonly setTransport: (ask: Ask) => void;
}

const path = join(webFolder, '..', 'dist-drawing', 'draw-page.js');
/** For whom a page is being drawn: several are at a time. */
const asking = new AsyncLocalStorage<Ask>();

let program: Promise<Program> | undefined;

async function load(): Promise<Program> {
  const loaded = (await import(pathToFileURL(path).href)) as Program;
  loaded.setTransport((address) => {
    const ask = asking.getStore();
    if (ask === undefined) throw new Error('The web asks while no page is being drawn');
    return ask(address);
  });
  return loaded;
}

export const canDraw = (): boolean => existsSync(path);

export type Draw = (address: string, me: MeView, ask: Ask) => Promise<DrawnPage | null>;

/** What draws a page as the browser would; it answers null where a page cannot be drawn whole. Read when it is first wanted. */
export async function drawingProgram(): Promise<Draw> {
  program ??= load();
  const { drawPage } = await program;
  return (address, me, ask) => asking.run(ask, () => drawPage(address, me));
}
