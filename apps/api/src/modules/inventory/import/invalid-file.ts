/** Why a whole file cannot be read; faults of single rows are reported row by row instead. */
export type InvalidFileCode =
  | 'unknown-type'
  | 'empty'
  | 'no-title-column'
  | 'no-such-sheet'
  | 'hidden-sheets'
  | 'broken-workbook'
  | 'broken-csv'
  | 'locked'
  | 'old-excel'
  | 'binary-workbook'
  | 'open-document'
  | 'numbers'
  | 'not-a-workbook'
  | 'pdf'
  | 'web-page'
  | 'json'
  | 'utf-16'
  | 'quoted-lines'
  | 'pipes'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'unpacks-too-big'
  | 'takes-too-much-memory'
  | 'takes-too-long';

/**
 * Codes that are reported under another name, since they are the same to the sender. The texts are in the wording,
 * `import.file.<code>`.
 */
const reportedAs: Readonly<Partial<Record<InvalidFileCode, string>>> = {
  'unknown-type': 'unreadable',
  'broken-workbook': 'unreadable',
  'takes-too-much-memory': 'takes-too-much',
  'takes-too-long': 'takes-too-much',
};

export class InvalidFile extends Error {
  constructor(
    readonly reason: InvalidFileCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    /** The probable headings, when none of them is the title. */
    readonly headings: readonly string[] = [],
  ) {
    super(`The file cannot be read: ${reason}`);
    this.name = 'InvalidFile';
  }

  get code(): string {
    return reportedAs[this.reason] ?? this.reason;
  }
}
