/**
 * Files with SQL statements in an action, from before the rule `stegvis/sql-in-queries`. The list may only get shorter:
 * a change of such a file moves its statements to a *.query.ts or to a *.store.ts.
 */
