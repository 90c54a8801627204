import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MeView } from '@stegvis/contract';
import { webFolder } from '../../platform/http/web-folder.js';
import { Surrounding } from '../../platform/surrounding.js';

export interface RenderedPage {
  readonly head: string;
  readonly root: string;
  readonly state: string;
}

/** Reads from the API on behalf of the person for whom a page is rendered. */
export type Ask = (address: string) => Promise<Response>;

/** The exports of the web's build for the server. */
interface Program {
  readonly renderPage: (address: string, me: MeView) => Promise<RenderedPage | null>;
  readonly setTransport: (ask: Ask) => void;
}

const path = join(webFolder, '..', 'dist-ssr', 'render-page.js');
/** The person for whom a page is being rendered, since several are rendered at a time. */
const asking = new Surrounding<Ask>();

let program: Promise<Program> | undefined;

async function load(): Promise<Program> {
  const loaded = (await import(pathToFileURL(path).href)) as Program;
  loaded.setTransport((address) => {
    const ask = asking.get();
    if (ask === undefined) throw new Error('The web asks while no page is being rendered');
    return ask(address);
  });
  return loaded;
}

export const canRender = (): boolean => existsSync(path);

export type Render = (address: string, me: MeView, ask: Ask) => Promise<RenderedPage | null>;

/**
 * The function that renders a page as the browser would; it returns null when a page is better left to the browser.
 * Loaded when it is first needed.
 */
export async function renderer(): Promise<Render> {
  program ??= load();
  const { renderPage } = await program;
  return (address, me, ask) => asking.run(ask, () => renderPage(address, me));
}
