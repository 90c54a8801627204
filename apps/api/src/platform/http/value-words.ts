import { hasText, t } from '@stegvis/wording';
import type { Language } from '@stegvis/wording';

/** Where the words for a field's keys stand, by the field's name; the key comes last, or where the star is. The first area that knows the key is right: no key means two things. */
const areasOf: Readonly<Record<string, readonly string[]>> = {
  available: ['yes-no-partly'],
  structured: ['yes-no-partly'],
  nationalSpecification: ['yes-no-partly'],
  leftReason: ['guide.option.ground'],
  ground: ['guide.option.ground'],
  outcome: ['guide.option.outcome', 'plan.outcome'],
  state: [
    'state',
    'round-state',
    'web-people.state',
    'round.datasets.state',
    'notice-state',
    'phase-state',
    'import-state',
  ],
  role: ['role'],
  secondFactorRoles: ['role'],
  phase: ['guide.phase'],
  language: ['language'],
  kind: ['plan.kind', 'organisation-kind', 'notice-kind', 'conversation.kind'],
  scope: ['web-tokens.scope'],
  step: ['guide.step.*.title'],
  level: ['web-guide.level'],
  why: ['away.gap'],
};

/** A value as people read it; what no words are known for stays as it is. */
export function valueInWords(field: string, value: string, language: Language): string {
  for (const area of areasOf[field] ?? []) {
    const key = area.includes('*') ? area.replace('*', value) : `${area}.${value}`;
    if (hasText(key)) return t(language, key);
  }
  return value;
}
