export type { AuditEntry } from './audit-entry.js';
export { AuditTrail } from './audit-trail.js';
export { changedValues, type ChangedValues } from './changed-values.js';
export { readLastChange } from './last-change.query.js';
