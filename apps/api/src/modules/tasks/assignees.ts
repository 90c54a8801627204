import {
  holdersAt,
  initialTask,
  isOpen,
  movers,
  stepOf,
  substituteOf,
  type Absence,
  type Guide,
  type LocalDate,
  type RoleAssignment,
  type RoleHolder,
  type RoleKey,
  type TaskContext,
  type TaskState,
  type Uuid,
} from '@stegvis/workflow';
import { stepKeyOf } from '../guide/guide.door.js';
import type { TaskRow } from './task.row.js';

/** Persons and, after each who is away today, whoever stands in. */
export function withSubstitutes(people: readonly Uuid[], absences: readonly Absence[], today: LocalDate): readonly Uuid[] {
  const all = people.flatMap((person) => {
    const substitute = substituteOf(person, absences, today);
    return substitute === null ? [person] : [person, substitute];
  });
  return [...new Set(all)];
}

const nobody: readonly Uuid[] = [];

/** An assignment of a role and whether its holder is still here. */
export type Held = RoleAssignment & { readonly leftOn: LocalDate | null; readonly name: string };

/** Who is away, and the name of whoever stands in. */
export type Away = Absence & { readonly substituteName: string | null };

/** The roles of an organisation on one day, asked for many tasks: who holds what is worked out once for each place. */
export class RolesToday {
  private readonly wide: readonly Held[];
  private readonly byDataset = new Map<Uuid, Held[]>();
  private readonly places = new Map<string, readonly RoleHolder[]>();
  private readonly turns = new Map<string, readonly Uuid[]>();

  /** Of those who hold a role or stand in. */
  readonly names: ReadonlyMap<Uuid, string>;

  constructor(
    assignments: readonly Held[],
    readonly absences: readonly Away[],
    readonly today: LocalDate,
    readonly fourEyes: boolean,
  ) {
    const here = assignments.filter((one) => one.leftOn === null || one.leftOn >= today);
    const standIns = absences.flatMap(({ substituteId, substituteName }): [Uuid, string][] => (substituteName === null ? [] : [[substituteId, substituteName]]));
    this.names = new Map([...here.map((one): [Uuid, string] => [one.personId, one.name]), ...standIns]);
    this.wide = here.filter((one) => one.datasetId === null);
    for (const one of here) {
      if (one.datasetId === null) continue;
      const known = this.byDataset.get(one.datasetId);
      if (known === undefined) this.byDataset.set(one.datasetId, [one]);
      else known.push(one);
    }
  }

  holders(roundId: Uuid, datasetId: Uuid | null): readonly RoleHolder[] {
    const own = datasetId === null ? undefined : this.byDataset.get(datasetId);
    const key = this.placeOf(roundId, datasetId);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const found = holdersAt(own === undefined ? this.wide : [...this.wide, ...own], { roundId, datasetId, on: this.today });
    this.places.set(key, found);
    return found;
  }

  /** Whom the task waits for now, substitutes included; empty for a finished one and where the role is vacant. Tasks that are alike in
   *  all that decides it get the same array: a board of thousands of cells asks for a few. */
  assignees(task: TurnRow, guide: Guide): readonly Uuid[] {
    if (!isOpen(task.state)) return nobody;
    const review = task.state === 'in-review' ? `${task.submitted_by ?? ''}/${task.submitted_on_behalf_of ?? ''}` : '';
    const place = this.placeOf(task.round_id, task.dataset_id);
    const key = `${place}|${guide.version}|${String(task.step)}|${task.assigned_person ?? ''}|${task.assigned_role ?? ''}|${review}`;
    const known = this.turns.get(key);
    if (known !== undefined) return known;
    const found = withSubstitutes(this.movers(task, guide), this.absences, this.today);
    this.turns.set(key, found);
    return found;
  }

  movers(task: TurnRow, guide: Guide): readonly Uuid[] {
    const state = stateOf(task);
    return movers(state, this.contextOf(task, state, guide));
  }

  /** Roles that somebody holds there, those stood in for today included. */
  rolesOf(personId: Uuid, roundId: Uuid, datasetId: Uuid | null): readonly RoleKey[] {
    const acts = (holder: Uuid): boolean => holder === personId || substituteOf(holder, this.absences, this.today) === personId;
    return this.holders(roundId, datasetId).flatMap((holder) => (acts(holder.personId) ? [holder.role] : []));
  }

  /** Datasets without holders of their own all have the round's. */
  private placeOf(roundId: Uuid, datasetId: Uuid | null): string {
    return datasetId !== null && this.byDataset.has(datasetId) ? `${roundId}/${datasetId}` : roundId;
  }

  private contextOf(task: TurnRow, state: TaskState, guide: Guide): TaskContext {
    return {
      ...unasked,
      today: this.today,
      definition: stepOf(guide, state.step),
      holders: this.holders(task.round_id, task.dataset_id),
      fourEyes: this.fourEyes,
    };
  }
}

/** What decides whose turn it is. */
export type TurnRow = Pick<TaskRow, 'id' | 'round_id' | 'dataset_id' | 'step' | 'state' | 'assigned_person' | 'assigned_role' | 'submitted_by' | 'submitted_on_behalf_of'>;

export const turnColumns = 't.id, t.round_id, t.dataset_id, t.step, t.state, t.assigned_person, t.assigned_role, t.submitted_by, t.submitted_on_behalf_of';

const blank = initialTask({ id: '', roundId: '', datasetId: null, step: 'appoint-coordinator' });

function stateOf(row: TurnRow): TaskState {
  return {
    ...blank,
    id: row.id,
    roundId: row.round_id,
    datasetId: row.dataset_id,
    step: stepKeyOf(row.step),
    state: row.state,
    assignedPerson: row.assigned_person,
    assignedRole: row.assigned_role,
    submittedBy: row.submitted_by,
    submittedOnBehalfOf: row.submitted_on_behalf_of,
  };
}

/** Whose turn it is does not depend on these. */
const unasked = {
  now: '',
  who: { personId: '', roles: [], substituteFor: [] },
  round: { state: 'running', startsOn: '', targetOn: null },
  unmet: [],
  chosenDatasets: [],
  gate: null,
  datasetInRound: true,
  directory: { today: '', assignments: [], absences: [] },
} as const satisfies Partial<TaskContext>;
