export { assigneesOf, turnColumns, type TurnRow } from './assignees.js';
export { vacantSql } from './held-sql.query.js';
export { countMoved } from './moved-tasks.query.js';
export { asksForTurns, readReviews, whoseTurn, type Review } from './whose-turn.query.js';
