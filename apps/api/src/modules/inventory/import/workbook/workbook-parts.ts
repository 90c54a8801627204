import { cleanText } from '@stegvis/contract';
import { InvalidFile } from '../invalid-file.js';
import { builtInPattern, numberText, type NumberText } from './number-text.js';
import { attribute, isTrue, readXml, withoutEscapes } from './read-xml.js';
import type { Archive } from './zip.js';

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** What the sheets of a workbook have in common. */
export interface Workbook {
  readonly archive: Archive;
  readonly sheets: readonly SheetPart[];
  readonly strings: readonly string[];
  /** How the numbers of a style are shown, by the style's number. */
  readonly numbers: (style: number) => NumberText;
}

/** @throws InvalidFile */
export async function openWorkbook(archive: Archive): Promise<Workbook> {
  const path = archive.names.find((name) => /(^|\/)workbook\.xml$/i.test(name));
  if (path === undefined) throw new InvalidFile('broken-workbook');
  const parts = await relationsOf(archive, path);
  const { sheets, from1904 } = await readBook(archive, path, parts.byId);
  if (sheets.length === 0) throw new InvalidFile('broken-workbook');
  return {
    archive,
    sheets,
    strings: await readStrings(archive, parts.strings),
    numbers: await readStyles(archive, parts.styles, from1904),
  };
}

interface Relations {
  readonly byId: ReadonlyMap<string, string>;
  readonly strings: string | undefined;
  readonly styles: string | undefined;
}

async function relationsOf(archive: Archive, workbook: string): Promise<Relations> {
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const byId = new Map<string, string>();
  const ofType = new Map<string, string>();
  await readXml(archive.pieces(`${folder}_rels/${workbook.slice(folder.length)}.rels`), {
    opened: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      const path = decodeURI(new URL(Target, `file:///${folder}`).pathname.slice(1));
      ofType.set(Type.slice(Type.lastIndexOf('/') + 1), path);
      // Charts and dialogs are sheets too, but have no cells.
      if (Type.endsWith('/worksheet')) byId.set(Id, path);
    },
  });
  return { byId, strings: ofType.get('sharedStrings'), styles: ofType.get('styles') };
}

async function readBook(
  archive: Archive,
  path: string,
  byId: ReadonlyMap<string, string>,
): Promise<{ readonly sheets: readonly SheetPart[]; readonly from1904: boolean }> {
  const sheets: SheetPart[] = [];
  let from1904 = false;
  await readXml(archive.pieces(path), {
    opened: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      const sheet = name === 'sheet' ? byId.get(attribute(attributes, 'id') ?? '') : undefined;
      if (sheet !== undefined) {
        sheets.push({
          name: cleanText(attributes['name'] ?? ''),
          path: sheet,
          hidden: (attributes['state'] ?? 'visible') !== 'visible',
        });
      }
    },
  });
  return { sheets, from1904 };
}

/** Reads the texts that cells share, without their pronunciation (`rPh`). */
async function readStrings(archive: Archive, path: string | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (path === undefined) return strings;
  let text = '';
  let inside = false;
  let pronounced = false;
  await readXml(archive.pieces(path), {
    opened: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') pronounced = true;
      else if (name === 't') inside = !pronounced;
    },
    text: (piece) => {
      if (inside) text += piece;
    },
    closed: (name) => {
      if (name === 'si') strings.push(cleanText(withoutEscapes(text)));
      else if (name === 'rPh') pronounced = false;
      else if (name === 't') inside = false;
    },
  });
  return strings;
}

async function readStyles(archive: Archive, path: string | undefined, from1904: boolean): Promise<Workbook['numbers']> {
  const patterns = new Map<number, string>();
  const styles: number[] = [];
  let inCells = false;
  if (path !== undefined) {
    await readXml(archive.pieces(path), {
      opened: (name, { numFmtId = '0', formatCode = '' }) => {
        if (name === 'numFmt') patterns.set(Number(numFmtId), formatCode);
        else if (name === 'cellXfs') inCells = true;
        else if (name === 'xf' && inCells) styles.push(Number(numFmtId));
      },
      closed: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    });
  }
  const known = new Map<number, NumberText>();
  return (style) => {
    const id = styles[style] ?? 0;
    const made = known.get(id) ?? numberText(patterns.get(id) ?? builtInPattern(id), from1904);
    known.set(id, made);
    return made;
  };
}
