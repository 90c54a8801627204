import type { LocalDate, Uuid } from '@stegvis/workflow';

/** What a departure changed, so that it can be taken back. */
export interface DepartureRecord {
  readonly heir: Uuid | null;
  readonly roles: readonly { readonly id: Uuid; readonly validTo: LocalDate | null }[];
  /** Roles that others were given by it. */
  readonly granted: readonly Uuid[];
  readonly tasks: readonly { readonly taskId: Uuid; readonly to: Uuid | null }[];
  /** What they had to do by conversations. Absent where that was not kept yet. */
  readonly toDos?: readonly { readonly toDoId: Uuid; readonly to: Uuid | null }[];
  /** Persons whose substitute the person was, and the heir is now. */
  readonly stoodInFor: readonly Uuid[];
  /** Persons whose substitute the person was, and nobody is now. */
  readonly vacated?: readonly Uuid[];
}
