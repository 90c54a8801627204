export { AuditTrail, type AuditEntry } from './audit-trail.js';
export { changedValues, type ChangedValues } from './changed-values.js';
export { checkRecords, type CheckedRecord } from './check-records.js';
export type { Finding, FindingCode } from './judge-chain.js';
export { keepHeads, linesOf, readKeptHeads, type KeptHead } from './kept-heads.js';
export { readLastChange } from './last-change.query.js';
export { SealAuditTrail } from './seal-audit-trail.js';
export { SqlAuditTrail } from './sql-audit-trail.js';
