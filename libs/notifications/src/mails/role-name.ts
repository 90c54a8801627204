import { hasText, t, type Language } from '@stegvis/wording';

/** The role in words; a key without words is returned unchanged. */
export function roleName(language: Language, role: string): string {
  const key = `role.${role}`;
  return hasText(key) ? t(language, key) : role;
}
