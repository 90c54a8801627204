export { assigneesOf, turnColumns, type TurnRow } from './assignees.js';
export { HeldSql, vacantSql } from './held-sql.query.js';
export { asksForTurns, readReviews, whoseTurn, type Review } from './whose-turn.query.js';
