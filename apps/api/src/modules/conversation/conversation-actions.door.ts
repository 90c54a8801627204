export { AddComment } from './add-comment.js';
