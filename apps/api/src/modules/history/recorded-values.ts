import type { AuditRow } from './audit-events.query.js';

export type Fields = Readonly<Record<string, unknown>>;

export interface RecordedValues {
  readonly before: Fields;
  readonly after: Fields;
  /** Fields of which it is only known that they changed. */
  readonly untold: readonly string[];
}

/** Fields that contain a person's id: the record stores no names, so that an erased person is gone from it. */
export const personFields = ['substituteId', 'handOverTo'] as const;

/**
 * The values of a row, in all forms that rows have had: `before` and `after`; for settings `field: { from, to }`; for
 * datasets and imports only the changed fields.
 */
export function valuesIn({ action, detail }: Pick<AuditRow, 'action' | 'detail'>): RecordedValues {
  if (action === 'person.left') {
    return { before: {}, after: { lastDay: detail['lastDay'], handOverTo: detail['handOverTo'] }, untold: [] };
  }
  const pairs =
    action === 'organisation.changed'
      ? Object.entries(detail)
          .filter(([name]) => name !== 'before' && name !== 'after' && name !== 'changed')
          .map(([name, pair]) => [name, fieldsOf(pair)] as const)
      : [];
  const side = (of: 'from' | 'to'): Fields =>
    Object.fromEntries(pairs.filter(([name]) => name !== 'logo').map(([name, pair]) => [name, pair[of]]));
  const before = { ...side('from'), ...fieldsOf(detail['before']) };
  const after = { ...side('to'), ...fieldsOf(detail['after']) };
  const named = [
    ...listOf(detail['changed']).map(textOf),
    ...pairs.flatMap(([name]) => (name === 'logo' ? [name] : [])),
  ];
  return { before, after, untold: named.filter((field) => field !== '' && !(field in after)) };
}

/** Persons whom the values name. */
export const peopleNamedIn = (row: Pick<AuditRow, 'action' | 'detail'>): readonly unknown[] => {
  const { before, after } = valuesIn(row);
  return personFields.flatMap((field) => [before[field], after[field]]);
};

export const fieldsOf = (said: unknown): Fields =>
  typeof said === 'object' && said !== null && !Array.isArray(said) ? { ...said } : {};
export const listOf = (said: unknown): readonly unknown[] => (Array.isArray(said) ? said : []);
export const textOf = (said: unknown): string => (typeof said === 'string' ? said : '');
