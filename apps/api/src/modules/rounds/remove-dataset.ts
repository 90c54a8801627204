import { Injectable } from '@nestjs/common';
import { canSteerRound, type Uuid } from '@stegvis/workflow';
import { t } from '@stegvis/wording';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, orNotFound, notFound } from '../../platform/http/problem.js';
import { Roles } from '../roles/roles.door.js';
import { TasksOfRound } from '../tasks/tasks.door.js';
import { readChosen } from './round-datasets.query.js';
import { markLeft } from './round-datasets.store.js';
import { completeIfDone } from './round-life.query.js';
import { RoundRecord } from './round-record.js';
import { lockRound } from './rounds.store.js';

/** Removes a dataset from a round. Finished tasks stay, and it can be added again. */
@Injectable()
export class RemoveDataset {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly tasks: TasksOfRound,
    private readonly record: RoundRecord,
  ) {}

  run(who: Identity, roundId: Uuid, datasetId: Uuid, reason: string | null): Promise<void> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const round = orNotFound(await lockRound(sql, roundId));
      const [row] = await readChosen(sql, roundId, [datasetId]);
      if (row?.state === undefined || row.state === null) throw notFound();
      await this.roles.require(sql, who.personId, canSteerRound, { roundId });
      if (row.state !== 'in' || round.state === 'archived') {
        throw new ProblemError('conflict', { current: { state: row.state } });
      }
      const now = this.record.now();
      await markLeft(sql, { roundId, datasetId, state: 'removed', reason, decisionTaskId: null, at: now });
      const facts = { roundId, guideVersion: round.guide_version, startsOn: round.starts_on };
      await this.tasks.leave(sql, facts, datasetId, reason ?? t(who.language, 'cancelled-because.left-round'), now);
      const completed = await completeIfDone(sql, roundId, now);
      await this.record.write(
        sql,
        {
          action: 'round.dataset-removed',
          roundId,
          name: round.name,
          dataset: { id: datasetId, title: row.title },
          detail: { reason },
        },
        ...(completed === null ? [] : [{ action: 'round.completed', roundId, name: completed }]),
      );
    });
  }
}
