/** For a command of the machine, which writes on the record without the application around it. */
export { SqlAuditTrail } from './sql-audit-trail.js';
