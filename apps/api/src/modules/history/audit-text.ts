import { hasText, t, tFirst } from '@stegvis/wording';
import type { Language } from '@stegvis/wording';

interface Told {
  readonly by_name: string | null;
  readonly action: string;
  readonly subject_title: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** The event in words. An action that has no sentence of its own is told by the general one. */
export function auditText(row: Told, language: Language): string {
  const params = {
    person: row.by_name ?? t(language, 'audit.system'),
    subject: row.subject_title ?? '',
    action: row.action,
    role: roleName(row.detail['role'], language),
  };
  return tFirst(language, [`audit.${row.action}`, 'audit.other'], params);
}

function roleName(role: unknown, language: Language): string {
  const key = `role.${String(role)}`;
  return hasText(key) ? t(language, key) : '';
}
