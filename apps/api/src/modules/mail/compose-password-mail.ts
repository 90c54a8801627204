import { Injectable } from '@nestjs/common';
import { factorChanges, type FactorChange } from '@stegvis/notifications';
import { toInstant } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import type { Sql } from '../../platform/database/sql.js';
import { hashOf } from '../../platform/ids/organisation-token.js';
import { readNames } from '../people/people.door.js';
import type { ClaimedRow, MailOrNot, Scene } from './mail-scene.js';

/** Where the account signs in from, which is not always the address that this organisation has for the person. */
const account = `
  SELECT a.email, r.token_hash FROM people p JOIN accounts a ON a.id = p.account_id AND a.disabled_at IS NULL
  LEFT JOIN password_resets r ON r.account_id = a.id AND r.email = a.email
  WHERE p.organisation_id = $1 AND p.id = $2`;

@Injectable()
export class ComposePasswordMail {
  constructor(private readonly configuration: Configuration) {}

  async run(sql: Sql, { person, organisation, now }: Scene, { kind, detail, secret }: ClaimedRow): Promise<MailOrNot> {
    const [known] = await sql.query<{ email: string; token_hash: Buffer | null }>(account, [
      sql.organisationId,
      person.id,
    ]);
    if (known === undefined) return 'gone';
    const common = { name: person.name, organisation: organisation.name, timeZone: organisation.timeZone };
    const { at, change, expiresAt, next } = detail;
    const told = { ...common, at: String(at), url: this.configuration.publicUrl };
    if (kind === 'password-changed') {
      return {
        mail: { kind, props: { ...told, way: detail['way'] === 'current' ? 'current' : 'link' } },
        stale: [],
        address: known.email,
      };
    }
    if (kind === 'access-ended') {
      return {
        mail: {
          kind,
          props: {
            ...told,
            token: typeof detail['name'] === 'string' ? detail['name'] : null,
            by: await nameOf(sql, detail['by']),
          },
        },
        stale: [],
        address: known.email,
      };
    }
    if (kind === 'factors-changed') {
      return {
        mail: {
          kind,
          props: {
            ...common,
            at: String(at),
            change: changeOf(change),
            by: await nameOf(sql, detail['by']),
            url: `${this.configuration.publicUrl}/account/sign-in-methods`,
          },
        },
        stale: [],
        address: known.email,
      };
    }
    if (secret === null || typeof expiresAt !== 'string') return 'gone';
    if (toInstant(expiresAt) <= now || known.token_hash?.equals(hashOf(secret)) !== true) return 'expired';
    const onward = typeof next === 'string' ? `?next=${encodeURIComponent(next)}` : '';
    const url = `${this.configuration.publicUrl}/password-resets/${encodeURIComponent(secret)}${onward}`;
    return { mail: { kind: 'password-reset', props: { ...common, expiresAt, url } }, stale: [], address: known.email };
  }
}

async function nameOf(sql: Sql, personId: unknown): Promise<string | null> {
  return typeof personId === 'string' ? ((await readNames(sql, [personId])).get(personId) ?? null) : null;
}

const changeOf = (said: unknown): FactorChange => factorChanges.find((change) => change === said) ?? 'factors-reset';
