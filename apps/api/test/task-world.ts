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
import { ChangeFeed } from '../src/platform/changes/change-feed.js';
import { FixedClock } from '../src/platform/clock/clock.js';
import type { Pools } from '../src/platform/database/pools.js';
import type { Sql } from '../src/platform/database/sql.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { RandomIds } from '../src/platform/ids/ids.js';
import { AuditTrail } from '../src/modules/audit/audit.door.js';
import { Roles } from '../src/modules/roles/roles.door.js';
import { EndRole } from '../src/modules/roles/assignments/end-role.js';
import { GrantRole } from '../src/modules/roles/assignments/grant-role.js';
import { NoticeOutbox } from '../src/modules/notices/notice-outbox.js';
import { Guides } from '../src/modules/guide/guides.js';
import { completeIfDone, markLeft, markReturned, runAgain } from '../src/modules/rounds/round-life.query.js';
import { SettleRound } from '../src/modules/rounds/settle-round.js';
import { lockRoundAlone, reachOfCommand } from '../src/modules/tasks/store/lock-task.query.js';
import { FollowHandBacks } from '../src/modules/conversation/follow-hand-backs.js';
import { HandBackTask } from '../src/modules/tasks/command/hand-back-task.js';
import { GrantRoles } from '../src/modules/tasks/command/grant-roles.js';
import { TaskFollowers } from '../src/modules/tasks/task-follower.js';
import { TaskEffects } from '../src/modules/tasks/command/task-effects.js';
import { TaskStore, type UpdateOutcome } from '../src/modules/tasks/store/task-store.js';
import { TasksOfRound, type RoundFacts } from '../src/modules/tasks/store/tasks-of-round.js';

class NoNotices extends NoticeOutbox {
  override commented(): Promise<void> {
    return Promise.resolve();
  }
  override tasksMoved = (): Promise<void> => Promise.resolve();
  override reminded = (): Promise<void> => Promise.resolve();
  override roleEnded = (): Promise<void> => Promise.resolve();
  override rolesChanged = (): Promise<void> => Promise.resolve();
  override passwordAsked = (): Promise<void> => Promise.resolve();
  override passwordChanged = (): Promise<void> => Promise.resolve();
  override addressAsked = (): Promise<void> => Promise.resolve();
  override tell = (): Promise<void> => Promise.resolve();
  override accessEnded = (): Promise<void> => Promise.resolve();
  override factorsChanged = (): Promise<void> => Promise.resolve();
  override invite = (): Promise<void> => Promise.resolve();
  override isInvitationUnderWay = (): Promise<boolean> => Promise.resolve(false);
  override hasRoomForLink = (): Promise<boolean> => Promise.resolve(true);
}

class NoTrail extends AuditTrail {
  constructor() {
    super(new RandomIds());
  }
  override write(): Promise<void> {
    return Promise.resolve();
  }
}

class NoFeed extends ChangeFeed {
  override publish(): void {
    return;
  }
  override listen(): () => void {
    return () => undefined;
  }
}

/** Tasks in a real database without HTTP: what the store does, and nothing around it. */
export class TaskWorld {
  readonly ids = new RandomIds();
  readonly clock = new FixedClock('2026-03-02T08:00:00.000Z');
  readonly unitOfWork: UnitOfWork;
  readonly guides = new Guides();
  readonly roles: Roles;
  readonly store: TaskStore;
  readonly effects: TaskEffects;
  readonly tasksOfRound: TasksOfRound;

  constructor(pools: Pools) {
    this.unitOfWork = new UnitOfWork(pools, this.ids, this.clock);
    const [audit, notices, feed] = [new NoTrail(), new NoNotices(), new NoFeed()];
    const grants = new GrantRole(this.clock, this.ids, audit, notices, feed);
    this.roles = new Roles(grants, new EndRole(audit, notices, feed));
    this.store = new TaskStore(this.clock, this.ids, this.guides);
    const followers = new TaskFollowers();
    followers.compose([new GrantRoles(this.roles), new SettleRound(audit), new FollowHandBacks(this.ids, notices)]);
    this.effects = new TaskEffects(followers, feed);
    this.tasksOfRound = new TasksOfRound(this.clock, this.ids, this.guides, notices);
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

  /** As the rounds' own actions do it. */
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

  /** The organisation's own version of the guide, the first. */
  guideVersion(organisation: Uuid, version: string, tailoring: Tailoring): Promise<void> {
    return this.unitOfWork.run(organisation, null, async (sql) => {
      await sql.execute(
        'INSERT INTO guide_versions (organisation_id, number, version, tailoring, created_at) VALUES ($1, 1, $2, $3, now())',
        [organisation, version, JSON.stringify(tailoring)],
      );
    });
  }

  /** Moves the round to another version of the guide. */
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

  /** As a conversation does it: the person says that the task is not theirs, or takes that back. */
  handBack(organisation: Uuid, personId: Uuid, taskId: Uuid, commentId: Uuid, reason: string | null): Promise<void> {
    const handBack = new HandBackTask(this.store, this.effects);
    return this.unitOfWork.run(organisation, personId, (sql) =>
      reason === null
        ? handBack.end(sql, taskId, { commentId, because: 'taken-back' })
        : handBack.run(sql, taskId, { commentId, personId, reason }),
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
