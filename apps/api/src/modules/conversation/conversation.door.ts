export { AddComment } from './add-comment.js';
export { FollowHandBacks } from './follow-hand-backs.js';
export { askedAbout, isHandedBack } from './hand-backs.query.js';
export { readOpenToDos, type OpenToDo } from './open-to-dos.query.js';
export { ToldComments, type ToldComment } from './told-comments.js';
