import {
  baseGuide,
  type Command,
  type Guide,
  type Instant,
  type RoleKey,
  type Tailoring,
  type Uuid,
} from '@stegvis/workflow';
import { decide } from '@stegvis/workflow';
import type { FixedClock } from '../src/platform/clock/clock.js';
import type { Sql } from '../src/platform/database/sql.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { Ids } from '../src/platform/ids/ids.js';
import { Roles } from '../src/modules/roles/roles.door.js';
import { Guides } from '../src/modules/guide/guides.js';
import { markLeft, markReturned } from '../src/modules/rounds/round-datasets.store.js';
import { completeIfDone, runAgain } from '../src/modules/rounds/round-life.query.js';
import { lockRoundAlone, reachOfCommand } from '../src/modules/tasks/store/lock-task.query.js';
import { HandBackTask } from '../src/modules/tasks/command/hand-back-task.js';
import { TaskEffects } from '../src/modules/tasks/command/task-effects.js';
import { TaskStore, type UpdateOutcome } from '../src/modules/tasks/store/task-store.js';
import { TasksOfRound, type RoundFacts } from '../src/modules/tasks/store/tasks-of-round.js';
import type { RunningApp } from './start-app.js';

/** Calls the tasks of the running application below HTTP. Every part is the real one. */
export class TaskWorld {
  readonly ids: Ids;
  readonly clock: FixedClock;
  readonly unitOfWork: UnitOfWork;
  readonly guides: Guides;
  private readonly store: TaskStore;
  private readonly effects: TaskEffects;
  private readonly tasksOfRound: TasksOfRound;
  private readonly handBacks: HandBackTask;
  private readonly roles: Roles;

  constructor({ nest, clock }: RunningApp) {
    this.ids = nest.get(Ids);
    this.clock = clock;
    this.unitOfWork = nest.get(UnitOfWork);
    this.guides = nest.get(Guides);
    this.store = nest.get(TaskStore);
    this.effects = nest.get(TaskEffects);
    this.tasksOfRound = nest.get(TasksOfRound);
    this.handBacks = nest.get(HandBackTask);
    this.roles = nest.get(Roles);
  }

  async organisation(): Promise<Uuid> {
    const id = this.ids.next();
    await this.unitOfWork.run(id, null, (sql) =>
      sql.execute(
        `INSERT INTO organisations (id, name, kind, slug, created_at) VALUES ($1, 'Exempel', 'municipality', $2, now())`,
        [id, `o-${id}`],
      ),
    );
    return id;
  }

  async person(
    organisation: Uuid,
    roles: readonly RoleKey[] = [],
    at: { readonly roundId?: Uuid; readonly datasetId?: Uuid } = {},
  ): Promise<Uuid> {
    const id = this.ids.next();
    await this.unitOfWork.run(organisation, null, async (sql) => {
      await sql.execute(
        `INSERT INTO people (organisation_id, id, name, email, created_at) VALUES ($1, $2, $3, $4, now())`,
        [organisation, id, `Person ${id.slice(-4)}`, `${id}@exempel.example`],
      );
      for (const role of roles) await this.grant(sql, role, id, at);
    });
    return id;
  }

  async grant(
    sql: Sql,
    role: RoleKey,
    personId: Uuid,
    at: { readonly roundId?: Uuid; readonly datasetId?: Uuid } = {},
  ): Promise<void> {
    await this.roles.grant(sql, {
      role,
      personId,
      roundId: at.roundId ?? null,
      datasetId: at.datasetId ?? null,
    });
  }

  async datasets(organisation: Uuid, count: number): Promise<readonly Uuid[]> {
    const ids = Array.from({ length: count }, () => this.ids.next());
    await this.unitOfWork.run(organisation, null, (sql) =>
      sql.execute(
        `INSERT INTO datasets (organisation_id, id, title, search_text, created_at, updated_at) SELECT $1, id, 'Datamängd ' || id, '', now(), now() FROM unnest($2::uuid[]) AS d (id)`,
        [organisation, ids],
      ),
    );
    return ids;
  }

  /** A running round with these datasets, each with a reason. */
  async round(organisation: Uuid, by: Uuid, datasetIds: readonly Uuid[]): Promise<RoundFacts> {
    const roundId = this.ids.next();
    const facts = { roundId, guideVersion: baseGuide.version, startsOn: '2026-03-02' };
    const now = this.clock.now();
    await this.unitOfWork.run(organisation, by, async (sql) => {
      await sql.execute(
        `INSERT INTO rounds (organisation_id, id, name, starts_on, guide_version, state, started_at, created_at) VALUES ($1, $2, $3, $4, $5, 'running', $6, $6)`,
        [organisation, roundId, `Omgång ${roundId}`, facts.startsOn, facts.guideVersion, now],
      );
      await sql.execute(
        `INSERT INTO round_datasets (organisation_id, round_id, dataset_id, reason, added_at) SELECT $1, $2, id, 'efterfrågad', $4 FROM unnest($3::uuid[]) AS d (id)`,
        [organisation, roundId, datasetIds, now],
      );
      await this.tasksOfRound.begin(sql, facts, datasetIds, now);
    });
    return facts;
  }

  /** Takes a dataset out, as the action of the rounds does. */
  leave(organisation: Uuid, by: Uuid, round: RoundFacts, datasetId: Uuid, reason: string): Promise<void> {
    const { roundId } = round;
    return this.unitOfWork.run(organisation, by, async (sql) => {
      await lockRoundAlone(sql, roundId);
      await markLeft(sql, { roundId, datasetId, state: 'removed', reason, decisionTaskId: null, at: this.now() });
      await this.tasksOfRound.leave(sql, round, datasetId, reason, this.now());
      await completeIfDone(sql, roundId, this.now());
    });
  }

  join(organisation: Uuid, by: Uuid, round: RoundFacts, datasetId: Uuid, again: boolean): Promise<void> {
    return this.unitOfWork.run(organisation, by, async (sql) => {
      await lockRoundAlone(sql, round.roundId);
      if (again) {
        await markReturned(sql, round.roundId, datasetId);
        await this.tasksOfRound.rejoin(sql, round, datasetId, this.now());
      } else {
        await sql.execute(
          `INSERT INTO round_datasets (organisation_id, round_id, dataset_id, reason, added_at) VALUES ($1, $2, $3, 'efterfrågad', $4)`,
          [organisation, round.roundId, datasetId, this.now()],
        );
        await this.tasksOfRound.join(sql, round, [datasetId], this.now());
      }
      await runAgain(sql, round.roundId);
    });
  }

  /** Adds the organisation's own first version of the guide. */
  guideVersion(organisation: Uuid, version: string, tailoring: Tailoring): Promise<void> {
    return this.unitOfWork.run(organisation, null, async (sql) => {
      await sql.execute(
        'INSERT INTO guide_versions (organisation_id, number, version, tailoring, created_at) VALUES ($1, 1, $2, $3, now())',
        [organisation, version, JSON.stringify(tailoring)],
      );
    });
  }

  /** Upgrades the round to another version of the guide. */
  upgrade(organisation: Uuid, by: Uuid, round: RoundFacts, to: Guide): Promise<void> {
    return this.unitOfWork.run(organisation, by, async (sql) => {
      await lockRoundAlone(sql, round.roundId);
      await sql.execute('UPDATE rounds SET guide_version = $3 WHERE organisation_id = $1 AND id = $2', [
        organisation,
        round.roundId,
        to.version,
      ]);
      await this.tasksOfRound.upgrade(sql, round, to, this.now());
    });
  }

  command(
    organisation: Uuid,
    personId: Uuid,
    taskId: Uuid,
    command: Command,
    seen: number | null = null,
  ): Promise<UpdateOutcome> {
    return this.unitOfWork.run(organisation, personId, async (sql) => {
      const outcome = await this.store.update(sql, taskId, seen, reachOfCommand(command.type), (state, context) =>
        decide(state, command, context),
      );
      if (outcome.kind === 'done') await this.effects.apply(sql, outcome);
      return outcome;
    });
  }

  /** Hands a task back as a conversation does, or takes a hand-back back. */
  handBack(organisation: Uuid, personId: Uuid, taskId: Uuid, commentId: Uuid, reason: string | null): Promise<void> {
    return this.unitOfWork.run(organisation, personId, (sql) =>
      reason === null
        ? this.handBacks.end(sql, taskId, { commentId, because: 'taken-back' })
        : this.handBacks.run(sql, taskId, { commentId, personId, reason }),
    );
  }

  read<Row extends object>(
    organisation: Uuid,
    text: string,
    values: readonly (string | number | null)[] = [],
  ): Promise<readonly Row[]> {
    return this.unitOfWork.read(organisation, (sql) => sql.query<Row>(text, [organisation, ...values]));
  }

  now(): Instant {
    return this.clock.now();
  }
}
