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
  | 'unpacks-too-big';

export class InvalidFile extends Error {
  constructor(
    readonly reason: InvalidFileCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(`The file cannot be read: ${reason}`);
    this.name = 'InvalidFile';
  }
}
