/** Data rows, without the heading. */
export const maxRows = 100_000;
/** The greatest number of a column that is not empty. */
export const maxColumns = 200;
/** Titles, notes and headings above the data; the heading is looked for in this many rows. */
export const rowsAboveData = 30;
/**
 * The rows of each outcome that a report lists; others are only counted. Nobody reads more, and everybody would wait
 * for them.
 */
export const reportedRows = 1_000;
/** The unpacked size of a workbook's parts together: 100,000 full rows take about half of it. */
export const maxUnpackedBytes = 120 * 1024 * 1024;
/** Longer than any field may be, and enough to say what is wrong with it. */
export const maxCellLength = 12_000;
/**
 * The limits of reading one file: 100,000 full rows need less than half of the memory and, on a quiet machine, a tenth
 * of the time.
 */
export const readingLimits = { megabytes: 512, seconds: 60 } as const;
/** A running import reports every few seconds; after this silence its process is gone. */
export const silenceSeconds = 60;
/** An import can be undone for thirty days. */
export const undoSeconds = 30 * 86_400;
