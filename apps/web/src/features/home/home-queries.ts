import { operations } from '@stegvis/contract';
import { readAll } from '../../http/queries.js';

export const runningRoundsQuery = readAll(operations.listRounds, { query: { state: 'running' } });
