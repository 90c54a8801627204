import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { AddPerson, type NewPerson } from './add-person.js';
import { endSessions } from './end-sessions.query.js';
import { hasInvited, spendInvitation } from './invitations.store.js';
import { InvitePerson } from './invite-person.js';
import { readPeople, readPeopleByEmail, type PersonFacts } from './person-facts.query.js';

/** What other rooms ask of people. Everything happens in the caller's transaction. */
@Injectable()
export class People {
  constructor(
    private readonly additions: AddPerson,
    private readonly invitations: InvitePerson,
  ) {}

  /** People by id; ids of other organisations are missing. */
  async find(sql: Sql, ids: readonly Uuid[]): Promise<ReadonlyMap<Uuid, PersonFacts>> {
    return new Map((await readPeople(sql, ids)).map((one) => [one.id, one]));
  }

  /** Persons by address in lower case. */
  async findByEmail(sql: Sql, emails: readonly string[]): Promise<ReadonlyMap<string, PersonFacts>> {
    return new Map((await readPeopleByEmail(sql, emails)).map((one) => [one.email, one]));
  }

  /** Adds a person without an account. @throws ProblemError 409 when the address is taken */
  add(sql: Sql, person: NewPerson): Promise<PersonFacts> {
    return this.additions.run(sql, person);
  }

  /** Sends the mail with which the person chooses a password. Earlier links stop working. */
  invite(sql: Sql, personId: Uuid): Promise<void> {
    return this.invitations.send(sql, personId);
  }

  /**
   * The same for somebody who lost the mail, as long as the invitation is valid: earlier links still work, and it is
   * valid no longer than before.
   */
  resendInvitation(sql: Sql, personId: Uuid): Promise<boolean> {
    return this.invitations.resend(sql, personId);
  }

  /** Another link for the valid invitation, beside those that were mailed; undefined when there is none. */
  renewInvitation(sql: Sql, personId: Uuid): Promise<string | undefined> {
    return this.invitations.renew(sql, personId);
  }

  /** Uses up the link, and every other open one of the person. False when it was used already. */
  spendInvitation(sql: Sql, personId: Uuid, hash: Buffer): Promise<boolean> {
    return spendInvitation(sql, personId, hash);
  }

  /** Whether somebody has an open invitation by this sender. */
  hasInvited(sql: Sql, sender: Uuid, personId: Uuid): Promise<boolean> {
    return hasInvited(sql, sender, personId);
  }

  /** Ends the person's sessions in this organisation; those in others stay. */
  endSessions(sql: Sql, personId: Uuid): Promise<void> {
    return endSessions(sql, personId);
  }
}
