import { Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { Form, useSchemaForm } from '../../ui/form.js';
import { useText } from '../../ui/language.js';
import { Page } from '../../ui/page.js';
import { AdministratorFields } from './administrator-fields.js';
import { useSetUp, useSetUpSchema } from './use-set-up.js';

/** Asks only who one is. The rest is made up. */
export function DemoForm() {
  const { t } = useText();
  const form = useSchemaForm(useSetUpSchema(), {
    organisation: { name: t('web-first-run.demo.name'), kind: 'municipality', organisationNumber: '' },
    administrator: { name: '', email: '', password: '' },
    code: '',
    demo: true,
  });
  const setUp = useSetUp();
  return (
    <Page
      title={t('web-first-run.way.demo')}
      width="narrow"
      back={{ to: '/welcome', label: t('web-first-run.back') }}
      lead={<Paragraph>{t('web-first-run.demo.lead')}</Paragraph>}
    >
      {setUp.isPending && <Building />}
      <div hidden={setUp.isPending}>
        <Form form={form} onSubmit={(values) => setUp.mutate({ ...values, demo: true })} error={setUp.error}>
          <AdministratorFields />
          <ActionButton type="submit">{t('web-first-run.demo.submit')}</ActionButton>
        </Form>
      </div>
    </Page>
  );
}

/** Shows what is being created, and how far it has come. */
function Building() {
  const { t } = useText();
  const setup = useQuery({ ...read(operations.getSetup), refetchInterval: 300, staleTime: 0 });
  const { done = 0, total = 1 } = setup.data?.building ?? {};
  const percent = Math.round((done / total) * 100);
  const chapter = percent < 3 ? 'people' : percent < 50 ? 'first' : percent < 92 ? 'second' : 'third';
  return (
    <div className="building">
      <p id="building-name" className="building-name" role="status">
        {t(`web-first-run.building.${chapter}`)}
      </p>
      <progress
        aria-labelledby="building-name"
        max={100}
        {...(setup.data?.building === undefined ? {} : { value: percent })}
      />
      <p className="muted">{t('web-first-run.building.detail')}</p>
    </div>
  );
}
