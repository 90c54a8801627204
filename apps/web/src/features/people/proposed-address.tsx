import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type PersonView } from '@stegvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../http/call.js';
import { read, refresh } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';

/** A proposed address that the person has not accepted yet. */
export function ProposedAddress({ person, manages }: { readonly person: PersonView; readonly manages: boolean }) {
  const { t, instant } = useText();
  const client = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => call(operations.withdrawAddressProposal, { params: { id: person.id } }),
    onSuccess: (answer) => {
      client.setQueryData(read(operations.getPerson, { params: { id: person.id } }).queryKey, answer);
      void refresh(client, operations.listPeople);
    },
  });
  if (person.proposedEmail === null) return null;
  const { email, by, at } = person.proposedEmail;
  return (
    <div className="form">
      <Paragraph>
        {t('web-person.address.proposed', { by: by.name, email, instant: instant(at), name: person.name })}
      </Paragraph>
      {manages && (
        <ActionButton variant="secondary" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('web-person.address.withdraw')}
        </ActionButton>
      )}
      <ProblemNotice error={withdraw.error} />
    </div>
  );
}
