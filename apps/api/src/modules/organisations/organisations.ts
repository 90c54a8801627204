import { Injectable } from '@nestjs/common';
import type { OrganisationView, organisationInput } from '@stegvis/contract';
import type { Uuid } from '@stegvis/workflow';
import type { z } from 'zod';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/errors.js';
import type { Sql } from '../../platform/database/sql.js';
import { ProblemError, orNotFound } from '../../platform/http/problem.js';
import { AuditTrail } from '../audit/audit.door.js';
import { namesOfOrganisations } from './organisations.query.js';
import { hasOther, insertOrganisation, readOrganisation } from './organisations.store.js';

export type OrganisationInput = z.output<typeof organisationInput>;

/** What other modules may use of organisations. */
@Injectable()
export class Organisations {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** The organisation of the transaction. */
  async current(sql: Sql): Promise<OrganisationView> {
    return orNotFound(await readOrganisation(sql));
  }

  /** Names of organisations, in the installation's scope. */
  names(
    sql: Sql,
    ids: readonly Uuid[],
  ): Promise<readonly { readonly id: Uuid; readonly name: string; readonly slug: string }[]> {
    return namesOfOrganisations(sql, ids);
  }

  /** Whether there is a real organisation, not a demo, beside this one. In the installation's scope. */
  hasOther(sql: Sql, id: Uuid): Promise<boolean> {
    return hasOther(sql, id);
  }

  /** Adds an organisation; `sql.organisationId` becomes its id. @throws ProblemError 409 when the slug is taken */
  async add(sql: Sql, input: OrganisationInput, demo = false): Promise<OrganisationView> {
    const slug = input.slug ?? slugOf(input.name);
    try {
      await insertOrganisation(sql, {
        name: input.name,
        kind: input.kind,
        organisation_number: numberOf(input.organisationNumber),
        slug,
        created_at: this.clock.now(),
        demo,
      });
    } catch (error) {
      if (isDuplicate(error, 'organisations_slug_key')) {
        throw new ProblemError('duplicate', { errors: [{ path: 'organisation.slug', code: 'already-used' }] });
      }
      throw error;
    }
    await this.audit.write(sql, {
      action: 'organisation.created',
      subject: { type: 'organisation', id: sql.organisationId, title: input.name },
    });
    return this.current(sql);
  }
}

/** `Östersunds kommun` becomes `ostersunds-kommun`. */
function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replaceAll(/^-+|-+$/g, '');
  return plain === '' ? 'organisation' : plain;
}

/** Always with its hyphen: `212000-0000`. */
export const numberOf = (given: string | null | undefined): string | null =>
  given === null || given === undefined ? null : given.replace(/^(\d{6})-?(\d{4})$/, '$1-$2');
