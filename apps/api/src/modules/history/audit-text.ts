import { hasText, t } from '@stegvis/wording';
import type { Language } from '@stegvis/wording';

interface Told {
  readonly by_name: string | null;
  readonly action: string;
  readonly subject_title: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** The event in words. An action that has no sentence of its own is told by the general one, or by its bare name. */
export function auditText(row: Told, language: Language): string {
  const params = {
    person: row.by_name ?? systemName(language),
    subject: row.subject_title ?? '',
    action: row.action,
    role: roleName(row.detail['role'], language),
  };
  const key = [`audit.${row.action}`, 'audit.other'].find(hasText);
  if (key !== undefined && hasText(key)) return t(language, key, params);
  return [params.person, row.action, params.subject].filter((part) => part !== '').join(' · ');
}

function systemName(language: Language): string {
  const key: string = 'audit.system';
  return hasText(key) ? t(language, key) : 'Stegvis';
}

function roleName(role: unknown, language: Language): string {
  const key = `role.${String(role)}`;
  return hasText(key) ? t(language, key) : '';
}
