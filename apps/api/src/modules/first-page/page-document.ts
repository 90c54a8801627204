import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html } from '../../platform/http/html.js';
import { webFolder } from '../../platform/http/web-folder.js';

/** The document of the build, split where a rendered page differs. */
export interface PageDocument {
  /** The part between `<html>` and the title. */
  readonly beginning: string;
  readonly head: string;
  /** The part from the root's end on. */
  readonly end: string;
  /** The address of the script. */
  readonly program: string;
}

const shape =
  /^<!doctype html>\s*<html [^>]*>(.*?)<title>[^<]*<\/title>\s*<script src="\/early\.js"><\/script>(.*?)<script type="module" crossorigin src="([^"]+)"><\/script>(.*?)<div id="root"><\/div>(.*)$/s;

/**
 * Null when the web is not built, as during development. Throws when the document has another structure than expected.
 */
export function readDocument(): PageDocument | null {
  const path = join(webFolder, 'index.html');
  if (!existsSync(path)) return null;
  const cut = cutDocument(readFileSync(path, 'utf8'));
  if (cut === null) throw new Error(`${path} does not look as the server expects`);
  return cut;
}

export function cutDocument(built: string): PageDocument | null {
  const [, beginning, before, program, after, end] = shape.exec(built) ?? [];
  if (
    beginning === undefined ||
    before === undefined ||
    program === undefined ||
    after === undefined ||
    end === undefined
  ) {
    return null;
  }
  return { beginning, head: `${before}${after}`, end, program };
}

export interface PageParts {
  readonly language: string;
  readonly scheme: string;
  /** The organisation's colour as a style sheet; '' for the product's own. */
  readonly sheet: string;
  /** Files that the page will need, with their kinds. */
  readonly files: readonly string[];
  readonly head: string;
  readonly root: string;
  /** A script element with the state that hydration needs. */
  readonly state: string;
}

/** The document with a rendered page. Everything but the attributes is markup already. */
export function documentOf(document: PageDocument, page: PageParts): string {
  const { text } =
    html`<html lang="${page.language}" data-color-scheme="${page.scheme}" data-rendered data-sheet="${page.sheet}">`;
  return [
    `<!doctype html>${text}${document.beginning}${page.head}`,
    `<script src="/early.js" data-program="${document.program}"></script>`,
    page.files.map(linkTo).join(''),
    `${document.head}<div id="root">${page.root}</div>${page.state}${document.end}`,
  ].join('');
}

const linkTo = (file: string): string =>
  file.endsWith('.css')
    ? `<link rel="stylesheet" crossorigin href="/${file}">`
    : `<link rel="modulepreload" crossorigin href="/${file}">`;
