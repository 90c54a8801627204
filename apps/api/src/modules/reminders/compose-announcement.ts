import { Injectable } from '@nestjs/common';
import type { Announced } from '@stegvis/notifications';
import { toInstant } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import type { Sql } from '../../platform/database/sql.js';
import { hashOf } from '../../platform/ids/organisation-token.js';
import { PeopleDoor } from '../people/people.door.js';
import type { ClaimedRow, MailOrNot, Scene } from './mail-scene.js';

/** The account's own address, the one that it asked for, and the one that the organisation proposes, as they are now. */
const addresses = `
  SELECT coalesce(a.email, p.email) AS own, c.email AS asked, c.token_hash, f.email AS proposed FROM people p
  LEFT JOIN accounts a ON a.id = p.account_id AND a.disabled_at IS NULL
  LEFT JOIN address_changes c ON c.account_id = a.id
  LEFT JOIN address_proposals f ON f.organisation_id = $1 AND f.person_id = p.id
  WHERE p.organisation_id = $1 AND p.id = $2`;

interface Addresses {
  readonly own: string;
  readonly asked: string | null;
  readonly token_hash: Buffer | null;
  readonly proposed: string | null;
}

const pages: Readonly<Record<string, string>> = { 'address-asked': '/forgotten-password', 'address-proposed': '/account/address', 'four-eyes': '/settings' };

/** Mails that tell one thing at once: what happens to an address, and how four eyes are switched. */
@Injectable()
export class ComposeAnnouncement {
  constructor(
    private readonly people: PeopleDoor,
    private readonly configuration: Configuration,
  ) {}

  async run(sql: Sql, { person, organisation, now }: Scene, { kind, detail, secret }: ClaimedRow): Promise<MailOrNot> {
    const [known] = await sql.query<Addresses>(addresses, [sql.organisationId, person.id]);
    if (known === undefined) return 'gone';
    const by = typeof detail['by'] === 'string' ? (await this.people.find(sql, [detail['by']])).get(detail['by'])?.name : undefined;
    const { publicUrl } = this.configuration;
    const common = { name: person.name, organisation: organisation.name, timeZone: organisation.timeZone, by: by ?? organisation.name };
    const told = (what: Announced, about: string, at: unknown, to: string, url = `${publicUrl}${pages[kind] ?? ''}`): MailOrNot => ({
      mail: { kind: 'announcement', props: { what, ...common, address: about, at: String(at), url } },
      stale: [],
      address: to,
    });
    switch (kind) {
      case 'address-confirm': {
        const { expiresAt } = detail;
        if (secret === null || known.asked === null || typeof expiresAt !== 'string') return 'gone';
        if (toInstant(expiresAt) <= now || known.token_hash?.equals(hashOf(secret)) !== true) return 'expired';
        return told(kind, known.asked, expiresAt, known.asked, `${publicUrl}/address-changes/${encodeURIComponent(secret)}`);
      }
      case 'address-asked':
        return known.asked === null ? 'finished' : told(kind, known.asked, detail['at'], known.own);
      case 'address-proposed':
        return known.proposed === null ? 'finished' : told(kind, known.proposed, detail['at'], known.own);
      case 'address-changed':
      case 'address-taken':
        return told(kind, known.own, detail['at'], secret ?? known.own);
      case 'address-moved':
        return secret === null ? 'gone' : told(kind, known.own, detail['at'], secret);
      default:
        return told(fourEyesOf(detail['what']), '', detail['expiresAt'] ?? detail['at'], known.own);
    }
  }
}

function fourEyesOf(what: unknown): Announced {
  return what === 'off' || what === 'on' || what === 'kept' ? `four-eyes-${what}` : 'four-eyes-proposed';
}
