import type { LocalDate, Uuid } from '@stegvis/workflow';

/** What a departure changed, so that it can be undone. */
export interface DepartureRecord {
  readonly heir: Uuid | null;
  readonly roles: readonly { readonly id: Uuid; readonly validTo: LocalDate | null }[];
  /** Roles that heirs got by it. */
  readonly granted: readonly Uuid[];
  readonly tasks: readonly { readonly taskId: Uuid; readonly to: Uuid | null }[];
  /** To-dos from conversations. Absent in records from before they were stored. */
  readonly toDos?: readonly { readonly toDoId: Uuid; readonly to: Uuid | null }[];
  /** People whose substitute the person was, and the heir is now. */
  readonly stoodInFor: readonly Uuid[];
  /** People whose substitute the person was, and nobody is now. */
  readonly vacated?: readonly Uuid[];
}
