/** Data rows, the heading not counted. */
export const maxRows = 100_000;
/** Of the columns with something in them, where the last one may stand. */
export const maxColumns = 200;
/** Titles, notes and headings that may stand above the data; the heading is looked for among so many rows. */
export const rowsAboveData = 30;
/** Rows of each outcome that a report tells; of the others it tells how many they are. Nobody reads more, and everybody would wait for them. */
export const toldRows = 1_000;
/** What the parts of a workbook may be together when unpacked: 100,000 full rows are about half of it. */
export const maxUnpackedBytes = 120 * 1024 * 1024;
/** Longer than any field may be, and enough to say what is wrong with it. */
export const maxCellLength = 12_000;
/** What reading one file may take: 100,000 full rows need less than half of the memory and, on a quiet machine, a tenth of the time. */
export const readingLimits = { megabytes: 512, seconds: 60 } as const;
/** A running import tells of itself every few seconds; after so long a silence its process is gone. */
export const silenceSeconds = 60;
/** So long an import can be undone: thirty days. */
export const undoSeconds = 30 * 86_400;
