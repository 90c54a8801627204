import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicate } from '../../platform/database/errors.js';
import type { Sql } from '../../platform/database/sql.js';
import { ChangeFeed } from '../../platform/changes/change-feed.js';
import { ProblemError } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { AuditTrail } from '../audit/audit.door.js';
import type { NewPerson, PersonFacts } from './people.js';

const insert = `
  INSERT INTO people (organisation_id, id, name, email, unit, language, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

/** A person without an account: roles can be given before the first sign-in. */
@Injectable()
export class AddPerson {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: AuditTrail,
    private readonly changes: ChangeFeed,
  ) {}

  async run(sql: Sql, { name, email, unit, language }: NewPerson): Promise<PersonFacts> {
    const person = { id: this.ids.next(), name, email, language: language ?? 'sv', left: false } as const;
    try {
      await sql.execute(insert, [
        sql.organisationId,
        person.id,
        name,
        email,
        unit ?? null,
        person.language,
        this.clock.now(),
      ]);
    } catch (error) {
      if (isDuplicate(error, 'people_email_key')) {
        throw new ProblemError('duplicate', { errors: [{ path: 'email', code: 'already-used' }] });
      }
      throw error;
    }
    await this.audit.write(sql, { action: 'person.created', subject: { type: 'person', id: person.id, title: name } });
    this.changes.publish(sql, { type: 'person', id: person.id });
    return person;
  }
}
