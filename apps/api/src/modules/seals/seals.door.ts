export { checkRecords, type CheckedRecord } from './check-records.js';
export type { Finding, FindingCode } from './judge-chain.js';
export { keepHeads, linesOf, readKeptHeads, type KeptHead } from './kept-heads.js';
export { SealAuditTrail } from './seal-audit-trail.js';
