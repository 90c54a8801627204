import { Checkbox, Fieldset, Paragraph } from '@digdir/designsystemet-react';
import { operations, type MeView, type OrganisationView } from '@stegvis/contract';
import { roleKeys, type RoleKey } from '@stegvis/workflow';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../http/call.js';
import { useMe } from '../../http/me.js';
import { refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SavedNote } from '../../ui/saved-note.js';
import { capitalise } from '../../ui/words.js';

/** The same condition as the server's: for the whole organisation, and not as a substitute. */
const administers = ({ roles }: MeView): boolean =>
  roles.some(
    (held) =>
      held.role === 'administrator' && held.onBehalfOf === null && held.roundId === null && held.datasetId === null,
  );

/** Chooses the roles that must have a second factor. */
export function SecondFactorRoles({ organisation }: { readonly organisation: OrganisationView }) {
  const { t, list } = useText();
  const required = organisation.secondFactorRoles;
  if (administers(useMe())) return <RoleBoxes required={required} />;
  return (
    <>
      <Paragraph>
        {required.length === 0
          ? t('web-settings.second-factor.none')
          : t('web-settings.second-factor.roles', { roles: list(required.map((role) => t(`role.${role}`))) })}
      </Paragraph>
      <p className="muted">{t('web-settings.second-factor.not-allowed')}</p>
    </>
  );
}

/** Saves over the newest version: it is a single choice, so the last one wins. */
async function save(secondFactorRoles: readonly RoleKey[]): Promise<OrganisationView> {
  const { version } = await call(operations.getOrganisation);
  return call(operations.updateOrganisation, { body: { secondFactorRoles: [...secondFactorRoles] }, ifMatch: version });
}

function RoleBoxes({ required }: { readonly required: readonly RoleKey[] }) {
  const { t, language } = useText();
  const client = useQueryClient();
  const [chosen, setChosen] = useState(required);
  const put = useMutation({
    mutationFn: save,
    onSuccess: () => refresh(client, operations.getOrganisation, operations.getMe),
  });
  return (
    <>
      <Fieldset className="field">
        <Fieldset.Legend>{t('web-settings.second-factor.legend')}</Fieldset.Legend>
        <Fieldset.Description>{t('web-settings.second-factor.hint')}</Fieldset.Description>
        {roleKeys.map((role) => (
          <Checkbox
            key={role}
            label={capitalise(language, t(`role.${role}`))}
            value={role}
            checked={chosen.includes(role)}
            onChange={(event) =>
              setChosen(event.target.checked ? [...chosen, role] : chosen.filter((one) => one !== role))
            }
          />
        ))}
      </Fieldset>
      <ProblemNotice error={put.error} />
      <div className="actions">
        <ActionButton loading={put.isPending} onClick={() => put.mutate(chosen)}>
          {t('web.save')}
        </ActionButton>
      </div>
      <SavedNote shown={put.isSuccess} />
    </>
  );
}
