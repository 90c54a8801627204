export { SetUpCodes } from './set-up-codes.js';
export { SetUp } from './set-up.js';
