import type { ReminderView } from '@stegvis/contract';
import {
  judgeReminder,
  type Instant,
  type Language,
  type LocalDate,
  type ReminderFacts,
  type ReminderRefusal,
  type Uuid,
} from '@stegvis/workflow';
import { formatInstant, t } from '@stegvis/wording';

/** A reminder that somebody sent. */
export interface Reminded {
  readonly to: Uuid;
  readonly by: Uuid;
  readonly at: Instant;
  /** The day in the organisation's zone. */
  readonly on: LocalDate;
}

/** All reminders of the task `t`, the newest first. They are few: one for each person and day. */
export const remindedSql = `
  (SELECT coalesce(json_agg(json_build_object('to', n.recipient_id, 'by', n.detail ->> 'by', 'at', n.detail ->> 'at', 'on', n.series) ORDER BY n.detail ->> 'at' DESC), '[]')
    FROM notices n WHERE n.organisation_id = t.organisation_id AND n.subject_id = t.id AND n.kind = 'reminder') AS reminded`;

export interface ReminderWords {
  readonly language: Language;
  readonly timeZone: string;
  readonly nameOf: (id: Uuid) => string;
}

export function toReminderView(
  facts: ReminderFacts,
  reminded: readonly Reminded[],
  words: ReminderWords,
): ReminderView {
  const judgement = judgeReminder(facts);
  const [latest] = reminded;
  const last = latest === undefined ? null : { at: latest.at, by: { id: latest.by, name: words.nameOf(latest.by) } };
  const text =
    last === null
      ? ''
      : t(words.language, 'reminder.last', {
          time: formatInstant(words.language, last.at, words.timeZone),
          person: last.by.name,
        });
  if (judgement.ok) return { allowed: true, last, text };
  return { allowed: false, code: judgement.code, reason: reminderRefusal(judgement.code, reminded, words), last, text };
}

/** Why no reminder can be sent; for a repeated one, with the time of the last one. */
export function reminderRefusal(
  code: ReminderRefusal,
  reminded: readonly Reminded[],
  { language, timeZone }: Pick<ReminderWords, 'language' | 'timeZone'>,
): string {
  return t(language, `reminder.refusal.${code}`, { time: formatInstant(language, reminded[0]?.at ?? '', timeZone) });
}
