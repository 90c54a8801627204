import { Injectable } from '@nestjs/common';
import type { AnswerOf, roundOperations } from '@stegvis/contract';
import { canSteerRound, type Language, type Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { ProblemError, orNotFound } from '../../platform/http/problem.js';
import { Roles } from '../roles/roles.door.js';
import { TasksOfRound } from '../tasks/tasks.door.js';
import { ReadRound } from './read-round.js';
import { readChosen, writeChosen, type ChosenRow } from './round-datasets.query.js';
import { runAgain } from './round-life.query.js';
import { RoundRecord } from './round-record.js';
import { lockRound } from './rounds.store.js';
import type { RoundFields } from './round.row.js';

type Answer = AnswerOf<typeof roundOperations.addDatasets>;

/** Adds datasets to a round. One that a decision refused stays out: only reopening the decision brings it back. */
@Injectable()
export class ChooseDatasets {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly tasks: TasksOfRound,
    private readonly rounds: ReadRound,
    private readonly record: RoundRecord,
  ) {}

  run(
    who: Identity,
    roundId: Uuid,
    datasetIds: readonly Uuid[],
    reason: string | null,
    language: Language,
  ): Promise<Answer> {
    return this.unitOfWork.run(who.organisationId, who.personId, async (sql) => {
      const round = orNotFound(await lockRound(sql, roundId));
      await this.roles.require(sql, who.personId, canSteerRound, { roundId });
      if (round.state === 'archived') {
        throw new ProblemError('conflict', { current: { state: round.state, version: round.version } });
      }
      const asked = [...new Set(datasetIds)];
      const rows = await readChosen(sql, roundId, asked);
      const usable = new Set(rows.filter((row) => !row.archived || row.state !== null).map((row) => row.dataset_id));
      const unknown = asked.flatMap((id, index) =>
        usable.has(id) ? [] : [{ path: `datasetIds.${String(index)}`, code: 'no-such-dataset' }],
      );
      if (unknown.length > 0) throw new ProblemError('unknown-reference', { errors: unknown });
      return this.choose(sql, round, rows, reason, language);
    });
  }

  private async choose(
    sql: Sql,
    round: RoundFields,
    rows: readonly ChosenRow[],
    reason: string | null,
    language: Language,
  ): Promise<Answer> {
    const now = this.record.now();
    const added = rows.filter((row) => row.state === null);
    const restored = rows.filter((row) => row.state === 'removed');
    await writeChosen(
      sql,
      round.id,
      rows.map((row) => row.dataset_id),
      reason,
      now,
    );
    if (round.state !== 'planned') {
      const facts = { roundId: round.id, guideVersion: round.guide_version, startsOn: round.starts_on };
      await this.tasks.join(
        sql,
        facts,
        added.map((row) => row.dataset_id),
        now,
      );
      for (const row of restored) await this.tasks.rejoin(sql, facts, row.dataset_id, now);
      if ((await runAgain(sql, round.id)) !== null) {
        await this.record.write(sql, { action: 'round.reopened', roundId: round.id, name: round.name });
      }
    }
    const entries = [...added, ...restored].map((row) => ({
      action: 'round.dataset-added',
      roundId: round.id,
      name: round.name,
      dataset: { id: row.dataset_id, title: row.title },
      detail: { reason },
    }));
    await this.record.write(sql, ...entries);
    const view = orNotFound(await this.rounds.one(sql, round.id, language));
    return {
      added: added.length,
      restored: restored.length,
      unchanged: rows.length - added.length - restored.length,
      round: view,
    };
  }
}
