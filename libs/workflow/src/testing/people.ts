import type { RoleAssignment } from '../roles/directory.types.js';
import type { RoleKey, Uuid } from '../vocabulary.js';

/** One person for each role, named after it, and one who holds none. */
export const people = {
  management: 'management-maria',
  coordinator: 'coordinator-anna',
  'project-leader': 'leader-per',
  'information-owner': 'owner-olle',
  'system-maintainer': 'maintainer-siv',
  'security-officer': 'security-sten',
  'legal-counsel': 'legal-lena',
  archivist: 'archivist-arne',
  communications: 'communications-kim',
  administrator: 'administrator-ada',
} as const satisfies Record<RoleKey, Uuid>;

export const outsider: Uuid = 'outsider-ove';

export function assignment(
  role: RoleKey,
  personId: Uuid,
  scope: Partial<Pick<RoleAssignment, 'roundId' | 'datasetId' | 'from' | 'to'>> = {},
): RoleAssignment {
  return { role, personId, roundId: null, datasetId: null, from: null, to: null, ...scope };
}

/** Everybody holds their role for the whole organisation. */
export const everybody: readonly RoleAssignment[] = [
  assignment('coordinator', people.coordinator),
  assignment('project-leader', people['project-leader']),
  assignment('information-owner', people['information-owner']),
  assignment('system-maintainer', people['system-maintainer']),
  assignment('security-officer', people['security-officer']),
  assignment('legal-counsel', people['legal-counsel']),
  assignment('communications', people.communications),
  assignment('management', people.management),
  assignment('administrator', people.administrator),
];
