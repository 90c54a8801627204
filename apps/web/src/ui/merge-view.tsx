import { Fieldset, Radio } from '@digdir/designsystemet-react';
import type { LastChange } from '../http/problem-error.js';
import { useId, useState } from 'react';
import { ActionButton } from './action-button.js';
import { ConflictBox } from './conflict-view.js';
import { useText } from './language.js';
import { choiceFor, mergedValues, type Choice, type Choices, type Difference, type Values } from './merge-values.js';

export interface MergeField {
  readonly label: string;
  /** Formats the value for reading; by default the value itself. */
  readonly say?: (value: unknown) => string;
  /** Free text: both texts can be kept, one after the other. */
  readonly prose?: boolean;
}

export interface MergeViewProps {
  readonly differences: readonly Difference[];
  readonly fields: Readonly<Record<string, MergeField>>;
  readonly change: LastChange | null;
  /** Saves these over theirs. */
  readonly onSettle: (chosen: Values) => void;
  /** Discards mine and shows theirs. */
  readonly onLoadTheirs: () => void;
}

/**
 * Shown when two people changed the same thing: both sides field by field, and which of them will be saved; a choice is
 * needed only where both changed a field.
 */
export function MergeView({ differences, fields, change, onSettle, onLoadTheirs }: MergeViewProps) {
  const { t } = useText();
  const [choices, setChoices] = useState<Choices>({});
  const merged = mergedValues(differences, choices);
  const open = differences.filter((one) => choiceFor(one, choices) === null).length;
  return (
    <ConflictBox detail={t('web.conflict.by-field')} change={change}>
      {differences.map((one) => (
        <FieldChoice
          key={one.name}
          difference={one}
          field={fields[one.name] ?? { label: one.name }}
          chosen={choiceFor(one, choices)}
          onChoose={(choice) => setChoices({ ...choices, [one.name]: choice })}
        />
      ))}
      <div className="actions">
        <ActionButton
          disabledReason={merged === null ? t('web.conflict.choose', { count: open }) : null}
          onClick={() => {
            if (merged !== null) onSettle(merged);
          }}
        >
          {t('web.conflict.settle')}
        </ActionButton>
        <ActionButton variant="tertiary" onClick={onLoadTheirs}>
          {t('web.conflict.load-theirs')}
        </ActionButton>
      </div>
    </ConflictBox>
  );
}

interface FieldChoiceProps {
  readonly difference: Difference;
  readonly field: MergeField;
  readonly chosen: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

function FieldChoice({ difference, field, chosen, onChoose }: FieldChoiceProps) {
  const { t } = useText();
  const name = useId();
  const say = (value: unknown) => (field.say ?? plainWords)(value) || t('web.conflict.empty');
  const option = (choice: Choice, label: string, description: string) => (
    <Radio
      name={name}
      value={choice}
      checked={chosen === choice}
      onChange={() => onChoose(choice)}
      label={label}
      description={<span className="merge-value">{description}</span>}
    />
  );
  return (
    <Fieldset className="merge-field">
      <Fieldset.Legend>{field.label}</Fieldset.Legend>
      <Fieldset.Description>{t(`web.conflict.changed-by.${difference.changedBy}`)}</Fieldset.Description>
      <div className="merge-sides">
        {option('mine', t('web.conflict.mine'), say(difference.mine))}
        {option('theirs', t('web.conflict.theirs'), say(difference.theirs))}
        {field.prose === true &&
          difference.changedBy === 'both' &&
          option('both', t('web.conflict.keep-both'), t('web.conflict.keep-both.help'))}
      </div>
    </Fieldset>
  );
}

const plainWords = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
