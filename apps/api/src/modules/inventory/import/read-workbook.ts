import { findHeading, likelyHeadings, recognised, type Heading, type Matching } from './find-heading.js';
import { InvalidFile } from './invalid-file.js';
import type { Sheet } from './table.js';
import { readSheet, readTop } from './workbook/read-sheet.js';
import { openWorkbook, type SheetPart, type Workbook } from './workbook/workbook-parts.js';
import type { Archive } from './workbook/zip.js';

export interface FoundSheet {
  readonly sheet: Sheet;
  readonly heading: Heading;
  readonly others: readonly string[];
}

/**
 * The sheet of an XLSX that contains the inventory: the requested one, else the visible one whose headings name the
 * most fields. @throws InvalidFile
 */
export async function readWorkbook(archive: Archive, matching: Matching): Promise<FoundSheet> {
  refuseOtherKinds(archive);
  const workbook = await openWorkbook(archive);
  const parts = sheetsToRead(workbook, matching);
  const beyond: InvalidFile[] = [];
  const tops: (SheetTop & { readonly heading: Heading | null })[] = [];
  for (const part of parts) {
    const sheet = await withinLimits(readTop(workbook, part), beyond);
    const heading = sheet === undefined ? null : findHeading(sheet, matching);
    if (sheet === undefined || sheet.rows.length > 0) tops.push({ part, sheet, heading });
  }
  const wanted = tops.filter(({ part }) => matching.sheet === null || part.name === matching.sheet);
  const candidates = wanted
    .flatMap(({ part, heading }) => (heading === null ? [] : [{ part, known: recognised(heading) }]))
    .toSorted((a, b) => b.known - a.known);
  for (const { part } of candidates) {
    const sheet = await withinLimits(readSheet(workbook, part), beyond);
    const heading = sheet === undefined ? null : findHeading(sheet, matching);
    if (sheet === undefined || heading === null) continue;
    return { sheet, heading, others: tops.flatMap((top) => (top.part === part ? [] : [top.part.name])) };
  }
  throw beyond[0] ?? withoutTitle(wanted.flatMap(({ sheet }) => sheet ?? []));
}

interface SheetTop {
  readonly part: SheetPart;
  /** The first rows; undefined when even they are too much. */
  readonly sheet: Sheet | undefined;
}

function sheetsToRead({ sheets }: Workbook, { sheet }: Matching): readonly SheetPart[] {
  const visible = sheets.filter(({ hidden }) => !hidden);
  if (sheet !== null && !sheets.some(({ name }) => name === sheet)) {
    throw new InvalidFile('no-such-sheet', { sheet, sheets: namesOf(visible) });
  }
  const parts = sheets.filter(({ hidden, name }) => !hidden || name === sheet);
  if (parts.length === 0) throw new InvalidFile('hidden-sheets', { sheets: namesOf(sheets) });
  return parts;
}

const namesOf = (sheets: readonly SheetPart[]): string => sheets.map(({ name }) => name).join(', ');

/** A sheet that is too large is skipped when another one has the inventory. */
async function withinLimits(reading: Promise<Sheet>, beyond: InvalidFile[]): Promise<Sheet | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof InvalidFile) || !error.reason.startsWith('too-many')) throw error;
    beyond.push(error);
    return undefined;
  }
}

/** The error when no sheet has a column for the title, with the headings of the most similar one. */
export function withoutTitle(sheets: readonly Sheet[]): InvalidFile {
  const [best] = sheets
    .map((sheet) => ({ sheet, headings: likelyHeadings(sheet) }))
    .toSorted((a, b) => b.headings.length - a.headings.length);
  if (best === undefined) return new InvalidFile('empty');
  const headings = best.headings.join(', ');
  const params = {
    place: best.sheet.name === null ? 'file' : 'sheet',
    headings: headings.length > mostCharacters ? `${headings.slice(0, mostCharacters)}…` : headings,
    sheet: best.sheet.name ?? '',
  };
  return new InvalidFile('no-title-column', params, best.headings);
}

const mostCharacters = 600;

/** Refuses other files that are archives too, by their contents. */
function refuseOtherKinds({ names }: Archive): void {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^content\.xml$/) && has(/^mimetype$/)) throw new InvalidFile('open-document');
  if (has(/(^|\/)workbook\.bin$/i)) throw new InvalidFile('binary-workbook');
  if (has(/\.iwa$/i)) throw new InvalidFile('numbers');
  if (has(/^word\//i) || has(/^ppt\//i)) throw new InvalidFile('not-a-workbook');
}
