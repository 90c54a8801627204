import type { OrganisationView, organisationInput } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import type { z } from 'zod';
import type { Sql } from '../../platform/database/sql.js';

export { readLogoForMail } from './logo.store.js';
export { readOrganisationToday, type OrganisationToday } from './organisation-today.query.js';

export type OrganisationInput = z.output<typeof organisationInput>;

/** What other modules may ask of organisations. */
export abstract class OrganisationsDoor {
  /** The organisation of the transaction. */
  abstract current(sql: Sql): Promise<OrganisationView>;
  /** Names of organisations, in the installation's scope. */
  abstract names(
    sql: Sql,
    ids: readonly Uuid[],
  ): Promise<readonly { readonly id: Uuid; readonly name: string; readonly slug: string }[]>;
  /** A new one, in a transaction of its own scope: `sql.organisationId` becomes its id. @throws ProblemError 409 when the slug is taken. */
  abstract add(sql: Sql, input: OrganisationInput, demo?: boolean): Promise<OrganisationView>;
}
