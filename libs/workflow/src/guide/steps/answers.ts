import type { CheckDefinition } from '../guide.types.js';

/** Builders of checks that recur in the table; each step adds what differs. */
type Extra = Partial<Omit<CheckDefinition, 'key' | 'kind'>>;

function check(key: string, kind: CheckDefinition['kind'], extra: Extra = {}): CheckDefinition {
  return { key, kind, required: true, evidenceRequired: false, ...extra };
}

export function yesNo(key: string, extra: Extra = {}): CheckDefinition {
  return check(key, 'yes-no', extra);
}

export function text(key: string, extra: Extra = {}): CheckDefinition {
  return check(key, 'text', extra);
}

export function date(key: string, extra: Extra = {}): CheckDefinition {
  return check(key, 'date', extra);
}

export function choice(key: string, options: readonly string[], extra: Extra = {}): CheckDefinition {
  return check(key, 'choice', { ...extra, options });
}

export function person(key: string, extra: Extra = {}): CheckDefinition {
  return check(key, 'person', extra);
}

/** How often data is renewed: asked when export is set up (8) and when maintenance is agreed (13). */
export const frequencies = ['continuous', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'when-needed'] as const;
