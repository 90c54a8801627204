import { findHeading, likelyHeadings, type Heading, type Matching } from './find-heading.js';
import { InvalidFile } from './invalid-file.js';
import type { Sheet } from './table.js';
import { holdsSomething, readSheet } from './workbook/read-sheet.js';
import { openWorkbook, type SheetPart, type Workbook } from './workbook/workbook-parts.js';
import type { Archive } from './workbook/zip.js';

export interface FoundSheet {
  readonly sheet: Sheet;
  readonly heading: Heading;
  readonly others: readonly string[];
}

/**
 * The sheet of an XLSX that contains the inventory: the first visible one with headings, or the requested one. @throws
 * InvalidFile
 */
export async function readWorkbook(archive: Archive, matching: Matching): Promise<FoundSheet> {
  refuseOtherKinds(archive);
  const workbook = await openWorkbook(archive);
  if (matching.sheet !== null && !workbook.sheets.some(({ name }) => name === matching.sheet)) {
    throw new InvalidFile('no-such-sheet', {
      sheet: matching.sheet,
      sheets: workbook.sheets
        .filter(({ hidden }) => !hidden)
        .map(({ name }) => name)
        .join(', '),
    });
  }
  const others: string[] = [];
  const without: Sheet[] = [];
  const beyond: InvalidFile[] = [];
  let found: Omit<FoundSheet, 'others'> | undefined;
  for (const part of workbook.sheets.filter(({ hidden, name }) => !hidden || name === matching.sheet)) {
    if (found !== undefined || (matching.sheet !== null && part.name !== matching.sheet)) {
      if (await holdsSomething(workbook, part)) others.push(part.name);
      continue;
    }
    const sheet = await readWithinLimits(workbook, part, beyond);
    if (sheet === undefined) others.push(part.name);
    if (sheet === undefined || sheet.rows.length === 0) continue;
    const heading = findHeading(sheet, matching);
    if (heading !== null) found = { sheet, heading };
    else {
      without.push(sheet);
      others.push(part.name);
    }
  }
  if (found !== undefined) return { ...found, others };
  if (beyond[0] !== undefined) throw beyond[0];
  throw withoutTitle(without);
}

/** A sheet that is too large is skipped when another one has the inventory. */
async function readWithinLimits(
  workbook: Workbook,
  part: SheetPart,
  beyond: InvalidFile[],
): Promise<Sheet | undefined> {
  try {
    return await readSheet(workbook, part);
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
  const told = best.headings.join(', ');
  const params = {
    place: best.sheet.name === null ? 'file' : 'sheet',
    headings: told.length > longestTold ? `${told.slice(0, longestTold)}…` : told,
    sheet: best.sheet.name ?? '',
  };
  return new InvalidFile('no-title-column', params, best.headings);
}

const longestTold = 600;

/** Refuses other files that are archives too, by their contents. */
function refuseOtherKinds({ names }: Archive): void {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^content\.xml$/) && has(/^mimetype$/)) throw new InvalidFile('open-document');
  if (has(/(^|\/)workbook\.bin$/i)) throw new InvalidFile('binary-workbook');
  if (has(/\.iwa$/i)) throw new InvalidFile('numbers');
  if (has(/^word\//i) || has(/^ppt\//i)) throw new InvalidFile('not-a-workbook');
}
