import { operations } from '@stegvis/contract';
import { read } from '../../http/queries.js';

export const boardQuery = (roundId: string) => read(operations.getBoard, { params: { id: roundId } });
