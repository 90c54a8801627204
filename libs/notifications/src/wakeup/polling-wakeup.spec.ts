import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { wakeupContract } from '../testing/wakeup-contract.js';
import { PollingWakeup } from './polling-wakeup.js';

wakeupContract({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, test }, 'polling', () =>
  Promise.resolve({ open: (settings) => new PollingWakeup(settings), close: () => Promise.resolve() }),
);
