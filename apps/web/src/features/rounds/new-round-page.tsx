import { useMutation, useQueryClient } from '@tanstack/react-query';
import { operations } from '@stegvis/contract';
import { useNavigate } from 'react-router';
import { call } from '../../http/call.js';
import { useMe } from '../../http/me.js';
import { read, refresh } from '../../http/queries.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Form } from '../../ui/form.js';
import { useLanguage, useText } from '../../ui/language.js';
import { Page } from '../../ui/page.js';
import { today } from '../../ui/today.js';
import { RoundFields, useRoundForm, type RoundValues } from './round-form.js';

export function NewRoundPage() {
  const { t } = useText();
  const { timeZone } = useLanguage();
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useRoundForm({ name: '', startsOn: today(timeZone), targetOn: null });
  const create = useMutation({
    mutationFn: (body: RoundValues) => call(operations.createRound, { body }),
    onSuccess: (round) => {
      client.setQueryData(read(operations.getRound, { params: { id: round.id } }).queryKey, round);
      void refresh(client, operations.listRounds);
      void navigate(`/rounds/${round.id}`);
    },
  });
  return (
    <Page title={t('rounds.form.add-title')} width="narrow" back={{ to: '/rounds', label: t('rounds.title') }}>
      {me.permissions.manageRounds ? (
        <Form form={form} onSubmit={(values) => create.mutate(values)} error={create.error}>
          <RoundFields save={t('rounds.form.save-new')} cancelTo="/rounds" busy={create.isPending} />
        </Form>
      ) : (
        <EmptyState title={t('rounds.may-not')} />
      )}
    </Page>
  );
}
