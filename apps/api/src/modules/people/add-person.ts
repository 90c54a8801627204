import { Injectable } from '@nestjs/common';
import type { Language } from '@stegvis/workflow';
import { isDuplicate } from '../../platform/database/errors.js';
import type { Sql } from '../../platform/database/sql.js';
import { ChangeFeed } from '../../platform/changes/change-feed.js';
import { ProblemError } from '../../platform/http/problem.js';
import { Ids } from '../../platform/ids/ids.js';
import { AuditTrail } from '../audit/audit.door.js';
import { insertPerson } from './people.store.js';
import type { PersonFacts } from './person-facts.query.js';

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly unit?: string | null;
  readonly language?: Language;
}

/** Adds a person without an account: roles can be given before the first sign-in. */
@Injectable()
export class AddPerson {
  constructor(
    private readonly ids: Ids,
    private readonly audit: AuditTrail,
    private readonly changes: ChangeFeed,
  ) {}

  async run(sql: Sql, { name, email, unit, language }: NewPerson): Promise<PersonFacts> {
    const person = {
      id: this.ids.next(),
      name,
      email,
      language: language ?? 'sv',
      joined: false,
      left: false,
    } as const;
    try {
      await insertPerson(sql, { id: person.id, name, email, unit: unit ?? null, language: person.language });
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
