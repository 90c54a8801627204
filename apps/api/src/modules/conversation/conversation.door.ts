export { AddComment } from './add-comment.js';
export { FollowHandBacks } from './follow-hand-backs.js';
export { askedAbout } from './hand-backs.query.js';
export { NamedToDos } from './named-to-dos.js';
export { readOpenToDos, type OpenToDo } from './open-to-dos.query.js';
export { CommentsForMail, type CommentForMail } from './comments-for-mail.js';
