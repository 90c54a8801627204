import type { MissingView } from '@stegvis/contract';
import type { Authorised, Language, RoleKey, Unauthorised, Verdict } from '@stegvis/workflow';
import { formatAlternatives, t, tFirst } from '@stegvis/wording';
import { ProblemError } from '../../../platform/http/problem.js';

/** @throws ProblemError 403 that names who could do it */
export function demand(verdict: Verdict, language: Language): Authorised {
  if (!verdict.ok) throw new ProblemError('beyond-authority', { missing: [toMissing(verdict, language)] });
  return verdict;
}

function toMissing(refused: Unauthorised, language: Language): MissingView {
  const { code, role } = refused;
  return {
    kind: 'role',
    reason: code,
    text: refusedInWords(refused, language),
    href: '/people',
    ...(role === null ? {} : { role }),
  };
}

/** "Roles of management are given by an administrator or by management." */
export function refusedInWords({ code, role, by }: Unauthorised, language: Language): string {
  const keys = [...(role === null ? [`missing.role.${code}.any`] : []), `missing.role.${code}`] as const;
  return tFirst(language, [...keys, 'missing.role'], {
    role: role === null ? '' : t(language, `role.${role}`),
    granters: rolesInWords(by, language),
  });
}

export function rolesInWords(roles: readonly RoleKey[], language: Language): string {
  return formatAlternatives(
    language,
    roles.map((role) => t(language, `role.${role}`)),
  );
}
