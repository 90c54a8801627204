import type { CommentView } from '@stegvis/contract';
import { mentionables, writtenMentions, type Instant, type Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';

export interface WrittenMentions {
  readonly ids: readonly Uuid[];
  /** Names that several people have, each person with a label that distinguishes them. */
  readonly unclear: readonly {
    readonly name: string;
    readonly people: readonly { readonly id: Uuid; readonly name: string }[];
  }[];
}

export const noneWritten: WrittenMentions = { ids: [], unclear: [] };

const active = `
  SELECT p.id, p.name, p.unit, p.email FROM people p JOIN organisations o ON o.id = p.organisation_id
  WHERE p.organisation_id = $1 AND still_here(p.left_on, ($2::timestamptz AT TIME ZONE o.time_zone)::date) ORDER BY p.id`;

/** The people whom a text mentions by `@` and their name, among those who have not left. */
export async function mentionsWritten(sql: Sql, text: string, now: Instant): Promise<WrittenMentions> {
  if (!text.includes('@')) return noneWritten;
  const people = mentionables(
    await sql.query<{ id: Uuid; name: string; unit: string | null; email: string }>(active, [sql.organisationId, now]),
  );
  const { ids, unclear } = writtenMentions(text, people);
  const labelled = (id: Uuid) => ({ id, name: people.find((one) => one.id === id)?.label ?? '' });
  return { ids, unclear: unclear.map(({ name, ids: several }) => ({ name, people: several.map(labelled) })) };
}

/** Adds to the answer to the author the names that several people have, since these mention nobody. */
export function withUnclear(view: CommentView, { unclear }: WrittenMentions): CommentView {
  if (unclear.length === 0) return view;
  return { ...view, unclearMentions: unclear.map(({ name, people }) => ({ name, people: [...people] })) };
}
