export { NoticeOutbox, type EndedAccess, type MoveReason, type RoleScope } from './notice-outbox.js';
export { mailPace } from './mail-caps.js';
