import type { RoleKey } from '@stegvis/workflow';
import type { Speaker } from '../../ui/language.js';
import { capitalise } from '../../ui/words.js';

/** "Samordnare, jurist": each role once, in the given order. '' for none. */
export function rolesInWords({ t, language }: Pick<Speaker, 't' | 'language'>, roles: readonly RoleKey[]): string {
  return capitalise(language, [...new Set(roles)].map((role) => t(`role.${role}`)).join(', '));
}
