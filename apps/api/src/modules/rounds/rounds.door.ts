export { SettleRound } from './settle-round.js';
