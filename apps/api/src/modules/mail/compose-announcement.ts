import { Injectable } from '@nestjs/common';
import type { Announced } from '@stegvis/notifications';
import type { Instant } from '@stegvis/workflow';
import { toInstant } from '../../platform/clock/clock.js';
import { Configuration } from '../../platform/config/configuration.js';
import type { Sql } from '../../platform/database/sql.js';
import { hashOf } from '../../platform/ids/organisation-token.js';
import { People } from '../people/people.door.js';
import type { ClaimedRow, MailOrNot, Overtaken, Scene } from './mail-scene.js';

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

const pages: Readonly<Record<string, string>> = {
  'address-asked': '/forgotten-password',
  'address-proposed': '/account/address',
  'four-eyes': '/settings#four-eyes',
};

/** Mails that tell one thing at once: what happens to an address, and how four eyes are switched. */
@Injectable()
export class ComposeAnnouncement {
  constructor(
    private readonly people: People,
    private readonly configuration: Configuration,
  ) {}

  async run(sql: Sql, scene: Scene, row: ClaimedRow): Promise<MailOrNot> {
    const { person, organisation } = scene;
    const [known] = await sql.query<Addresses>(addresses, [sql.organisationId, person.id]);
    const told = known === undefined ? 'gone' : tellingOf(row, known, scene.now, row.detail['by'] === person.id);
    if (typeof told === 'string') return told;
    const { what, about = '', at, to, path = pages[row.kind] ?? '' } = told;
    const by = await this.nameOf(sql, row.detail['by']);
    const props = {
      what,
      name: person.name,
      organisation: organisation.name,
      timeZone: organisation.timeZone,
      by: by ?? organisation.name,
      address: about,
      at: String(at),
      url: `${this.configuration.publicUrl}${path}`,
    };
    return { mail: { kind: 'announcement', props }, stale: [], address: to };
  }

  private async nameOf(sql: Sql, id: unknown): Promise<string | undefined> {
    return typeof id === 'string' ? (await this.people.find(sql, [id])).get(id)?.name : undefined;
  }
}

interface Telling {
  readonly what: Announced;
  /** The address that it is about. */
  readonly about?: string;
  readonly at: unknown;
  readonly to: string;
  readonly path?: string;
}

/** `byReader`: they did it themselves, or somebody who is signed in as them. */
function tellingOf(row: ClaimedRow, known: Addresses, now: Instant, byReader: boolean): Telling | Overtaken {
  const { kind, detail, secret } = row;
  const { own, asked, proposed } = known;
  const { at } = detail;
  if (kind === 'address-confirm') return confirmation(row, known, now);
  if (kind === 'address-asked') return asked === null ? 'finished' : { what: kind, about: asked, at, to: own };
  if (kind === 'address-proposed') return proposed === null ? 'finished' : { what: kind, about: proposed, at, to: own };
  if (kind === 'address-moved') return secret === null ? 'gone' : { what: kind, about: own, at, to: secret };
  if (kind === 'address-changed' || kind === 'address-taken') return { what: kind, about: own, at, to: secret ?? own };
  return { what: fourEyesOf(detail['what'], byReader), at: detail['expiresAt'] ?? at, to: own };
}

function confirmation(
  { detail: { expiresAt }, secret }: ClaimedRow,
  { asked, token_hash: hash }: Addresses,
  now: Instant,
): Telling | Overtaken {
  if (secret === null || asked === null || typeof expiresAt !== 'string') return 'gone';
  if (toInstant(expiresAt) <= now || hash?.equals(hashOf(secret)) !== true) return 'expired';
  return {
    what: 'address-confirm',
    about: asked,
    at: expiresAt,
    to: asked,
    path: `/address-changes/${encodeURIComponent(secret)}`,
  };
}

function fourEyesOf(what: unknown, byReader: boolean): Announced {
  if (what === 'off' || what === 'on' || what === 'kept') return `four-eyes-${what}`;
  return byReader ? 'four-eyes-asked' : 'four-eyes-proposed';
}
