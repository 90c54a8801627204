export { SetUpCodes } from './set-up/set-up-codes.js';
export { SetUp } from './set-up/set-up.js';
