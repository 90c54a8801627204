import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { MemoryOutbox } from './memory-outbox.js';
import { outboxContract } from './outbox-contract.js';

outboxContract({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, test }, 'in memory', () => {
  let now = Date.parse('2026-03-02T08:00:00Z');
  let planted = 0;
  const outbox = new MemoryOutbox({ epoch: () => now });
  return Promise.resolve({
    outbox,
    plant: ({ recipient, organisation = 'one', bundled, dueInSeconds = 0 }) => {
      planted += 1;
      const id = `notice-${planted}`;
      outbox.add({
        id,
        organisationId: organisation,
        recipientId: recipient,
        kind: bundled ? 'assigned' : 'returned',
        bundled,
        dueAt: now + dueInSeconds * 1000,
      });
      return Promise.resolve(id);
    },
    passTime: (seconds) => {
      now += seconds * 1000;
      return Promise.resolve();
    },
    stateOf: (id) => Promise.resolve(outbox.stateOf(id)),
    hold: (whose) => {
      outbox.hold(whose);
      return Promise.resolve();
    },
    release: () => {
      outbox.release();
      return Promise.resolve();
    },
    now: () => Promise.resolve(now),
    clear: () => {
      outbox.clear();
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  });
});
