import { Fieldset } from '@digdir/designsystemet-react';
import { organisationKinds } from '@stegvis/contract';
import { ActionButton } from '../../ui/action-button.js';
import { SelectField, TextField } from '../../ui/fields.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { Page } from '../../ui/page.js';
import { AdministratorFields } from './administrator-fields.js';
import { useSetUp, useSetUpSchema } from './use-set-up.js';

export function SetUpForm() {
  const { t } = useText();
  const form = useSchemaForm(useSetUpSchema(), {
    organisation: { name: '', kind: 'municipality', organisationNumber: '' },
    administrator: { name: '', email: '', password: '' },
    code: '',
  });
  const setUp = useSetUp();
  return (
    <Page title={t('web-first-run.way.real')} width="narrow" back={{ to: '/welcome', label: t('web-first-run.back') }}>
      <Form form={form} onSubmit={(values) => setUp.mutate(values)} error={setUp.error}>
        <Fieldset className="form-group">
          <Fieldset.Legend>{t('web-first-run.organisation')}</Fieldset.Legend>
          <TextField
            name="organisation.name"
            label={t('web-first-run.organisation.name')}
            autoComplete="organization"
          />
          <SelectField
            name="organisation.kind"
            label={t('web-first-run.organisation.kind')}
            options={organisationKinds.map((kind) => ({ value: kind, label: t(`organisation-kind.${kind}`) }))}
          />
          <TextField
            name="organisation.organisationNumber"
            label={t('web-first-run.organisation.number')}
            optional
            size="short"
            inputMode="numeric"
          />
        </Fieldset>
        <Fieldset className="form-group">
          <Fieldset.Legend>{t('web-first-run.administrator')}</Fieldset.Legend>
          <Fieldset.Description>{t('web-first-run.administrator.hint')}</Fieldset.Description>
          <AdministratorFields />
        </Fieldset>
        <ActionButton type="submit" loading={setUp.isPending}>
          {t('web-first-run.submit')}
        </ActionButton>
      </Form>
    </Page>
  );
}
