import { Injectable } from '@nestjs/common';
import type { GuideView } from '@stegvis/contract';
import {
  applyTailoring,
  baseGuide,
  canDropReviews,
  canTailorGuide,
  droppedReviews,
  guideVersions,
} from '@stegvis/workflow';
import type { Guide, Tailoring } from '@stegvis/workflow';
import type { Language } from '@stegvis/wording';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError } from '../../platform/http/problem.js';
import { AuditTrail } from '../audit/audit.door.js';
import { Roles } from '../roles/roles.door.js';
import { addOwnVersion, nameOf, readOwnVersions } from './guide-versions.store.js';
import { tailored } from './guides.js';
import { lockVersions } from './lock-versions.query.js';
import { ReadGuide } from './read-guide.js';

const productGuide = guideVersions.at(-1) ?? baseGuide;

/**
 * Creates a new version with the organisation's own texts, checks, days, roles and reviews. Running rounds keep theirs.
 */
@Injectable()
export class TailorGuide {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly roles: Roles,
    private readonly audit: AuditTrail,
    private readonly reading: ReadGuide,
  ) {}

  run(who: Identity, tailoring: Tailoring, reason: string | null, language: Language): Promise<GuideView> {
    const draft = draftOf(tailoring);
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      await this.roles.require(sql, who.personId, canTailorGuide);
      await lockVersions(sql);
      const newest = (await readOwnVersions(sql)).at(-1);
      const dropped = droppedReviews(newest === undefined ? productGuide : tailored(newest), draft);
      if (dropped.length > 0 && !canDropReviews(await this.roles.of(sql, who.personId))) {
        throw unprocessable(dropped.map((step) => ({ path: `steps.${step}`, code: 'review-kept' })));
      }
      const number = (newest?.number ?? 0) + 1;
      const version = nameOf(number);
      await addOwnVersion(sql, { number, version, tailoring, reason, created_at: this.clock.now() });
      await this.audit.write(sql, {
        action: 'guide.tailored',
        subject: { type: 'guide', id: null, title: version },
        detail: { steps: Object.keys(tailoring), reason },
      });
      return this.reading.view(sql, version, language);
    });
  }
}

/** The product's newest guide with this tailoring. @throws ProblemError 422 with all that is wrong with it */
function draftOf(tailoring: Tailoring): Guide {
  const applied = applyTailoring(productGuide, tailoring, 'draft');
  if (applied.ok) return applied.guide;
  throw unprocessable(
    applied.problems.map(({ step, code, check }) => ({
      path: ['steps', step, ...(check === undefined ? [] : [check])].join('.'),
      code,
    })),
  );
}

const unprocessable = (errors: readonly { readonly path: string; readonly code: string }[]): ProblemError =>
  new ProblemError('unprocessable', { errors });
