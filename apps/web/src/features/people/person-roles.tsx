import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type PersonView } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../http/me.js';
import { readAll } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { AssignmentTable } from './assignment-table.js';
import { GiveRole } from './give-role.js';

/** The roles of one person, and a form to give another. */
export function PersonRoles({ person }: { readonly person: PersonView }) {
  const { t } = useText();
  const { permissions, person: me } = useMe();
  const nothingForOneself = me.id === person.id && permissions.takeRoles.length === 0;
  const held = useQuery(readAll(operations.listRoleAssignments, { query: { personId: person.id } }));
  return (
    <>
      <Loaded query={held}>
        {(assignments) =>
          assignments.length === 0 ? (
            <Paragraph>{t('web-person.roles.none', { name: person.name })}</Paragraph>
          ) : (
            <AssignmentTable assignments={assignments} caption={t('web-person.roles')} withoutPerson />
          )
        }
      </Loaded>
      {permissions.managePeople &&
        person.state !== 'left' &&
        (nothingForOneself ? (
          <p className="muted">{t('web-roles.not-oneself')}</p>
        ) : (
          <GiveRole person={person} preset={{}} />
        ))}
    </>
  );
}
