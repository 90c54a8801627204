import type { Instant, Uuid } from '@stegvis/workflow';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readOrganisations } from './chains.query.js';
import type { Finding } from './judge-chain.js';
import type { KeptHead } from './kept-heads.js';
import { verifyAuditTrail, type Verification } from './verify-audit-trail.js';

/**
 * The findings of one organisation; an organisation that is gone while its head was kept has no name and no
 * verification.
 */
export interface CheckedRecord {
  readonly id: Uuid;
  readonly name: string | null;
  readonly demo: boolean;
  readonly verification: Verification | null;
  readonly findings: readonly Finding[];
}

/** Verifies each organisation's record in a snapshot of its own. Only reads. */
export async function* checkRecords(
  unitOfWork: UnitOfWork,
  now: () => Instant,
  kept: readonly KeptHead[],
): AsyncGenerator<CheckedRecord> {
  const known = await unitOfWork.installation(readOrganisations);
  for (const organisation of known) {
    const verification = await unitOfWork.snapshot(organisation.id, (sql) => verifyAuditTrail(sql, now(), kept));
    yield { ...organisation, verification, findings: verification.findings };
  }
  const there = new Set(known.map(({ id }) => id));
  const gone = new Map(kept.filter((head) => !there.has(head.organisation)).map((head) => [head.organisation, head]));
  for (const { organisation, number, at } of gone.values()) {
    const finding: Finding = {
      code: 'organisation-gone',
      number,
      eventId: null,
      note: `a head of its chain was kept of ${at}`,
    };
    yield { id: organisation, name: null, demo: false, verification: null, findings: [finding] };
  }
}
