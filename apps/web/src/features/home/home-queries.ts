import { operations } from '@stegvis/contract';
import { read } from '../../http/queries.js';

/** More than one looks at in a menu; the page of all rounds has the rest. */
export const runningRoundsQuery = read(operations.listRounds, { query: { state: 'running', limit: 50 } });
