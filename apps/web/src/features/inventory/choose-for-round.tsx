import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { operations, type MeView } from '@stegvis/contract';
import { canSteerRound } from '@stegvis/workflow';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMe } from '../../http/me.js';
import { readAll } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import type { Selection } from '../../ui/selection.js';
import { TextLink } from '../../ui/text-link.js';

/** Takes the selected datasets along to the page where they are chosen for a round, with the reason. */
export function ChooseForRound({ selection }: { readonly selection: Selection }) {
  const { t } = useText();
  const me = useMe();
  const navigate = useNavigate();
  const id = useId();
  const rounds = useQuery(readAll(operations.listRounds));
  const open = (rounds.data ?? []).filter((round) => (round.state === 'planned' || round.state === 'running') && maySteer(me, round.id));
  const [asked, setAsked] = useState('');
  const roundId = open.some((round) => round.id === asked) ? asked : (open[0]?.id ?? '');
  const count = selection.ids.size;
  if (rounds.data !== undefined && open.length === 0) {
    return (
      <p className="muted">
        {me.permissions.manageRounds ? (
          <>
            {t('inventory.no-round')} <TextLink to="/rounds/new">{t('rounds.add')}</TextLink>
          </>
        ) : (
          t('round.steer.may-not')
        )}
      </p>
    );
  }
  return (
    <form
      className="choose-for"
      aria-label={t('inventory.selection')}
      onSubmit={(event) => {
        event.preventDefault();
        void navigate(`/rounds/${roundId}/choose`, { state: { datasetIds: [...selection.ids] } });
      }}
    >
      <p role="status">{t('inventory.selected', { count })}</p>
      <Field className="list-choice">
        <Label htmlFor={id}>{t('inventory.choose-round')}</Label>
        <Select id={id} value={roundId} onChange={(event) => setAsked(event.target.value)}>
          {open.map((round) => (
            <Select.Option key={round.id} value={round.id}>
              {round.name}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <ActionButton type="submit" variant="secondary" {...(count === 0 ? { disabledReason: t('inventory.nothing-selected') } : {})}>
        {t('inventory.choose-for')}
      </ActionButton>
      {count > 0 && (
        <ActionButton variant="tertiary" onClick={selection.clear}>
          {t('inventory.clear-selection')}
        </ActionButton>
      )}
    </form>
  );
}

function maySteer(me: Pick<MeView, 'roles'>, roundId: string): boolean {
  return canSteerRound(me.roles.filter((held) => held.datasetId === null && (held.roundId === null || held.roundId === roundId)).map((held) => held.role));
}
