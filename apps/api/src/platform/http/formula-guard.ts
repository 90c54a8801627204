/** What makes a spreadsheet program run a cell as a formula; programs of some languages take the wide signs too. */
const start = '[=+\\-@\\t\\r＝＋－＠]';
const formula = new RegExp(`^'*${start}`);
const guard = new RegExp(`^'+${start}`);

/**
 * The text with an apostrophe before what a spreadsheet program would run as a formula. Text that looks guarded already
 * gets one too, so that `withoutGuard` always gives back what was exported.
 */
export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text of a cell that an export may have guarded. */
export const withoutGuard = (cell: string): string => (guard.test(cell) ? cell.slice(1) : cell);
