/** Why a file as a whole cannot be read; what is wrong with single rows is told row by row instead. */
export type InvalidFileCode =
  | 'unknown-type'
  | 'empty'
  | 'no-header'
  | 'no-title-column'
  | 'broken-workbook'
  | 'broken-csv'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'unpacks-too-big'
  | 'takes-too-much-memory'
  | 'takes-too-long';

/** The words that stand in the wording, `import.file.<code>`: to whoever sent the file, all that cannot be read is alike. */
const toldAs: Readonly<Partial<Record<InvalidFileCode, string>>> = {
  empty: 'empty',
  'no-header': 'no-header',
  'no-title-column': 'no-title-column',
  'too-many-rows': 'too-many-rows',
  'unpacks-too-big': 'unpacks-too-big',
  'takes-too-much-memory': 'takes-too-much',
  'takes-too-long': 'takes-too-much',
};

export class InvalidFile extends Error {
  constructor(
    readonly reason: InvalidFileCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(`The file cannot be read: ${reason}`);
    this.name = 'InvalidFile';
  }

  get told(): string {
    return toldAs[this.reason] ?? 'unreadable';
  }
}
