import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { LostRoles } from './lost-roles.js';
import { lossOf, scopeOf, type Loss } from './role-scope.js';

/** A change of a role, as the intent describes it. */
export interface RoleIntent {
  /** `role`: somebody was given it; `role-ended`: somebody no longer has it. */
  readonly kind: 'role' | 'role-ended';
  readonly actorId: Uuid | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
}

export interface PlannedLoss {
  readonly assignmentId: Uuid;
  /** `passed-on`: the role stays, but somebody else has it for a narrower scope now. */
  readonly why: 'ended' | 'passed-on';
  readonly loss: Loss;
  readonly since: string;
}

/** Whom to notify that a role is no longer theirs: never the person who ended it themselves. */
@Injectable()
export class PlanLostRoles {
  constructor(private readonly lost: LostRoles) {}

  /** Who has the tasks of the person whose role ended; nobody when that person still has it. */
  async heirs(sql: Sql, { detail }: RoleIntent): Promise<readonly Uuid[]> {
    const { personId } = scopeOf(detail);
    return personId === undefined ? [] : this.lost.heirs(sql, lossOf(detail, personId));
  }

  async run(sql: Sql, { kind, actorId, detail, createdAt: since }: RoleIntent): Promise<readonly PlannedLoss[]> {
    const { assignmentId, personId } = scopeOf(detail);
    if (assignmentId === undefined || personId === undefined) return [];
    const about = lossOf(detail, personId);
    const isNotified = (loss: Loss): boolean => loss.personId !== actorId;
    if (kind === 'role') {
      return (await this.lost.passedOn(sql, assignmentId, about))
        .filter(isNotified)
        .map((loss) => ({ assignmentId, why: 'passed-on', loss, since }));
    }
    return isNotified(about) && (await this.lost.lasted(sql, assignmentId))
      ? [{ assignmentId, why: 'ended', loss: about, since }]
      : [];
  }
}
