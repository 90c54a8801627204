import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

/** What other modules may ask of the demo. */
export abstract class DemoMunicipality {
  /** Fills the organisation of the transaction, all of it or nothing; `administrator` is the only person in it. */
  abstract build(sql: Sql, administrator: Uuid): Promise<void>;
  /** When the organisation was founded, as the demo tells it. */
  abstract begin<T>(work: () => Promise<T>): Promise<T>;
  /** How far the build has come that runs in this process; undefined when none does. */
  abstract progress(): { readonly done: number; readonly total: number } | undefined;
}
