/** Why a file as a whole cannot be read; what is wrong with single rows is told row by row instead. */
export type InvalidFileCode =
  | 'unknown-type'
  | 'empty'
  | 'no-title-column'
  | 'no-such-sheet'
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
  | 'utf-16'
  | 'quoted-lines'
  | 'pipes'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'unpacks-too-big'
  | 'takes-too-much-memory'
  | 'takes-too-long';

/** Codes that are told under another name: to whoever sent the file they are alike. The words stand in the wording, `import.file.<code>`. */
const toldAs: Readonly<Partial<Record<InvalidFileCode, string>>> = {
  'unknown-type': 'unreadable',
  'broken-workbook': 'unreadable',
  'takes-too-much-memory': 'takes-too-much',
  'takes-too-long': 'takes-too-much',
};

export class InvalidFile extends Error {
  constructor(
    readonly reason: InvalidFileCode,
    readonly params: Readonly<Record<string, string | number>> = {},
    /** What stands where headings would, when none of them is the title. */
    readonly headings: readonly string[] = [],
  ) {
    super(`The file cannot be read: ${reason}`);
    this.name = 'InvalidFile';
  }

  get told(): string {
    return toldAs[this.reason] ?? this.reason;
  }
}
