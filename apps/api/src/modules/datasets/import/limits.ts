/** Data rows, the heading not counted. */
export const maxRows = 100_000;
export const maxColumns = 200;
export const maxFileBytes = 50 * 1024 * 1024;
/** What the parts of a workbook may be together when unpacked: 100,000 full rows are about half of it. */
export const maxUnpackedBytes = 120 * 1024 * 1024;
/** Longer than any field may be, and enough to say what is wrong with it. */
export const maxCellLength = 12_000;
