export { FollowHandBacks } from './follow-hand-backs.js';
export { ToldComments, type ToldComment } from './told-comments.js';
export { readOpenToDos, type OpenToDo } from './open-to-dos.query.js';
