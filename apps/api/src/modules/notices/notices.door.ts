export { NoticeOutbox, type EndedAccess, type MoveReason, type RoleScope } from './notice-outbox.js';
export type { NoticeKind } from './notice-kinds.js';
export { mailPace } from './mail-caps.js';
