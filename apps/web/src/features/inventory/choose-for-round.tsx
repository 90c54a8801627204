import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import type { Selection } from '../../ui/selection.js';
import type { ListedRound } from './rounds-to-steer.js';

/** Passes the selected datasets to the page that adds them to a round, with a reason. */
export function ChooseForRound({
  selection,
  rounds,
}: {
  readonly selection: Selection;
  readonly rounds: readonly ListedRound[];
}) {
  const { t } = useText();
  const navigate = useNavigate();
  const id = useId();
  const [asked, setAsked] = useState('');
  const roundId = rounds.some((round) => round.id === asked) ? asked : (rounds[0]?.id ?? '');
  const count = selection.ids.size;
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
          {rounds.map((round) => (
            <Select.Option key={round.id} value={round.id}>
              {round.name}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <ActionButton
        type="submit"
        variant="secondary"
        {...(count === 0 ? { disabledReason: t('inventory.nothing-selected') } : {})}
      >
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
