import type { ReminderView } from '@stegvis/contract';
import { judgeReminder, type Language, type ReminderFacts, type ReminderRefusal, type Uuid } from '@stegvis/workflow';
import { formatInstant, t } from '@stegvis/wording';
import type { Reminded } from './reminded.query.js';

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
