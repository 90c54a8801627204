import { Injectable } from '@nestjs/common';
import type { BoardCell, BoardView } from '@stegvis/contract';
import { daysLate, type Guide, type Language, type LocalDate, type Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { Guides, titleOf } from '../guide/guide.door.js';
import { assigneesOf } from '../turns/turns.door.js';
import { readOrganisationToday } from '../organisations/organisations.door.js';
import { readNames } from '../people/people.door.js';
import { type RolesToday, readRolesToday } from '../roles/roles.door.js';
import { readBoardRows, readBoardTasks, type BoardTask } from './board.query.js';
import { findRound } from './rounds.store.js';

/** The matrix of datasets and steps of a round. */
@Injectable()
export class ReadBoard {
  constructor(
    private readonly clock: Clock,
    private readonly guides: Guides,
  ) {}

  /** Null when the organisation has no such round. */
  async run(sql: Sql, roundId: Uuid, language: Language): Promise<BoardView | null> {
    // All of these are sent to the database together.
    const [round, organisation, rows, tasks] = await Promise.all([
      findRound(sql, roundId),
      readOrganisationToday(sql, this.clock),
      readBoardRows(sql, roundId),
      readBoardTasks(sql, roundId),
    ]);
    if (round === null) return null;
    const guide = await this.guides.of(sql, round.guide_version);
    const roles = await readRolesToday(
      sql,
      organisation,
      [roundId],
      rows.map((row) => row.dataset_id),
    );
    const cells = await cellsOf(sql, tasks, roles, guide, organisation.today);
    return {
      steps: guide.steps.map(({ number, key, phase, level }) => ({
        number,
        key,
        phase,
        level,
        title: titleOf(guide, key, language),
      })),
      rows: rows.map((row) => ({
        dataset: { id: row.dataset_id, title: row.title, unit: row.unit },
        state: row.state,
        owners: ownersOf(roles, roundId, row.dataset_id),
        cells: cells.get(row.dataset_id) ?? [],
      })),
      round: cells.get(null) ?? [],
      name: round.name,
      state: round.state,
    };
  }
}

function ownersOf(roles: RolesToday, roundId: Uuid, datasetId: Uuid): BoardView['rows'][number]['owners'] {
  const held = roles.holders(roundId, datasetId).filter((holder) => holder.role === 'information-owner');
  return held.map(({ personId }) => ({ id: personId, name: roles.names.get(personId) ?? '' }));
}

async function cellsOf(
  sql: Sql,
  tasks: readonly BoardTask[],
  roles: RolesToday,
  guide: Guide,
  today: LocalDate,
): Promise<ReadonlyMap<Uuid | null, BoardCell[]>> {
  const turns = tasks.map((task) => assigneesOf(roles, task, guide));
  const distinct = new Set(turns);
  const names = await readNames(sql, [...distinct].flat(), roles.names);
  const people = new Map([...distinct].map((ids) => [ids, ids.map((id) => ({ id, name: names.get(id) ?? '' }))]));
  const cells = new Map<Uuid | null, BoardCell[]>();
  tasks.forEach((task, index) => {
    const late = daysLate(task.state, task.due_on, today);
    const cell: BoardCell = {
      step: task.step,
      taskId: task.id,
      state: task.state,
      dueOn: task.due_on,
      overdue: late > 0,
      daysLate: late,
      role: task.role,
      assignees: people.get(turns[index] ?? []) ?? [],
      version: task.version,
    };
    const known = cells.get(task.dataset_id);
    if (known === undefined) cells.set(task.dataset_id, [cell]);
    else known.push(cell);
  });
  return cells;
}
