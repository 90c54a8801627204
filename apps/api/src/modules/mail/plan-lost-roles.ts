import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { LostRoles } from './lost-roles.js';
import { lossOf, scopeOf, type Loss } from './role-scope.js';

/** What happened to a role, as it was told. */
export interface RoleIntent {
  /** `role`: somebody was given it; `role-ended`: somebody has it no longer. */
  readonly kind: 'role' | 'role-ended';
  readonly actorId: Uuid | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
}

export interface PlannedLoss {
  readonly assignmentId: Uuid;
  /** `passed-on`: the role stays, but somebody else has it for one place now. */
  readonly why: 'ended' | 'passed-on';
  readonly loss: Loss;
  readonly since: string;
}

/** Whom to tell that a role is not theirs any more: never whoever did it themselves. */
@Injectable()
export class PlanLostRoles {
  constructor(private readonly lost: LostRoles) {}

  /** Who has the tasks now that were whose role ended; nobody where that one has it still. */
  async heirs(sql: Sql, { detail }: RoleIntent): Promise<readonly Uuid[]> {
    const { personId } = scopeOf(detail);
    return personId === undefined ? [] : this.lost.heirs(sql, lossOf(detail, personId));
  }

  async run(sql: Sql, { kind, actorId, detail, createdAt: since }: RoleIntent): Promise<readonly PlannedLoss[]> {
    const { assignmentId, personId } = scopeOf(detail);
    if (assignmentId === undefined || personId === undefined) return [];
    const about = lossOf(detail, personId);
    const told = (loss: Loss): boolean => loss.personId !== actorId;
    if (kind === 'role') {
      return (await this.lost.passedOn(sql, assignmentId, about))
        .filter(told)
        .map((loss) => ({ assignmentId, why: 'passed-on', loss, since }));
    }
    return told(about) && (await this.lost.lasted(sql, assignmentId))
      ? [{ assignmentId, why: 'ended', loss: about, since }]
      : [];
  }
}
