import { Injectable } from '@nestjs/common';
import type { FourEyesView } from '@stegvis/contract';
import { awaitedForFourEyes, mayAgreeToFourEyes, maySwitchFourEyes, wideRoles } from '@stegvis/workflow';
import type { Decider, Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { orNotFound } from '../../platform/http/problem.js';
import { AuditTrail } from '../audit/audit.door.js';
import { Roles } from '../roles/roles.door.js';
import { NoticeOutbox } from '../notices/notices.door.js';
import {
  putFourEyesProposal,
  readFourEyesProposal,
  takeFourEyesProposal,
  type FourEyesProposal,
} from './four-eyes.store.js';
import { readOrganisation } from './organisations.store.js';

const validSeconds = 14 * 86_400;

/** How the four-eyes rule is switched: who may, the proposal, the record, and notifying everybody who decides. */
@Injectable()
export class FourEyes {
  constructor(
    private readonly clock: Clock,
    private readonly roles: Roles,
    private readonly audit: AuditTrail,
    private readonly outbox: NoticeOutbox,
  ) {}

  async view(sql: Sql, personId: Uuid): Promise<FourEyesView> {
    const { fourEyes } = orNotFound(await readOrganisation(sql));
    const proposal = fourEyes ? await readFourEyesProposal(sql, this.clock.now()) : undefined;
    const reader = await this.decider(sql, personId);
    const maySwitch = maySwitchFourEyes(reader.roles);
    if (proposal === undefined) return { on: fourEyes, proposal: null, maySwitch, mayAgree: false };
    const { id, name, at, expiresAt } = proposal;
    const proposer = await this.decider(sql, id);
    return {
      on: fourEyes,
      proposal: { by: { id, name }, at, expiresAt, awaits: [...awaitedForFourEyes(proposer)] },
      maySwitch,
      mayAgree: mayAgreeToFourEyes(proposer, reader),
    };
  }

  /** Roles held today in one's own right: a substitute decides nothing here. */
  async decider(sql: Sql, id: Uuid): Promise<Decider> {
    return { id, roles: wideRoles(await this.roles.facts(sql), id) };
  }

  open(sql: Sql): Promise<FourEyesProposal | undefined> {
    return readFourEyesProposal(sql, this.clock.now());
  }

  /** Valid for fourteen days; a later proposal replaces it. */
  async propose(sql: Sql): Promise<void> {
    const expiresAt = this.clock.after(validSeconds);
    await putFourEyesProposal(sql, this.clock.now(), expiresAt);
    await this.announce(sql, 'four-eyes-proposed', 'proposed', { expiresAt });
  }

  /** Answers any pending proposal. */
  async close(sql: Sql, how: 'off' | 'on' | 'kept'): Promise<boolean> {
    const open = await takeFourEyesProposal(sql);
    if (open || how !== 'kept') await this.announce(sql, `four-eyes-${how}`, how, {});
    return open;
  }

  private async announce(
    sql: Sql,
    action: string,
    what: string,
    more: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const { name } = orNotFound(await readOrganisation(sql));
    await this.audit.write(sql, {
      action: `organisation.${action}`,
      subject: { type: 'organisation', id: sql.organisationId, title: name },
    });
    const facts = await this.roles.facts(sql);
    // The actor is notified too, in case somebody else has used their session.
    const deciders = new Set(
      facts.assignments.map((one) => one.personId).filter((id) => maySwitchFourEyes(wideRoles(facts, id))),
    );
    for (const personId of deciders) {
      await this.outbox.announce(sql, {
        personId,
        kind: 'four-eyes',
        detail: { what, by: sql.actor, at: this.clock.now(), ...more },
      });
    }
  }
}
