import {
  Checkbox,
  Field,
  Fieldset,
  Input,
  Label,
  Radio,
  Select,
  Textarea,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import type { CheckView } from '@stegvis/contract';
import { useId, useState } from 'react';
import { useMe } from '../../http/me.js';
import { useText } from '../../ui/language.js';
import type { AnswerValue } from './answer-draft.js';
import { readNumber } from './answer-text.js';

export interface Choosable {
  readonly id: string;
  readonly label: string;
}

export interface AnswerFieldProps {
  readonly check: CheckView;
  readonly value: AnswerValue;
  readonly describedBy: string;
  readonly people: readonly Choosable[];
  readonly datasets: readonly Choosable[];
  readonly onChange: (value: AnswerValue) => void;
  /** The person has left the field, so its value can be saved. */
  readonly onDone: () => void;
}

/** The field of a question, by the kind of the question. */
export function AnswerField(props: AnswerFieldProps) {
  switch (props.check.kind) {
    case 'yes-no':
    case 'choice':
      return <OneOf {...props} />;
    case 'dataset-list':
      return <SomeOf {...props} />;
    case 'person':
      return <PersonField {...props} />;
    case 'number':
      return <NumberAnswer {...props} />;
    default:
      return <WrittenField {...props} />;
  }
}

/** The question as the label of its field. */
export function QuestionWords({ check }: { readonly check: CheckView }) {
  const { t } = useText();
  const extras = [
    check.required ? null : t('task.optional'),
    check.evidenceRequired ? t('task.evidence-required') : null,
  ].filter((extra) => extra !== null);
  return (
    <>
      {check.question}
      {extras.length > 0 && <span className="question-extra"> ({extras.join(', ')})</span>}
    </>
  );
}

function OneOf({ check, value, describedBy, onChange, onDone }: AnswerFieldProps) {
  const name = useId();
  return (
    <Fieldset aria-describedby={describedBy}>
      <Fieldset.Legend>
        <QuestionWords check={check} />
      </Fieldset.Legend>
      {check.help !== null && <Fieldset.Description>{check.help}</Fieldset.Description>}
      {check.options?.map((option) => (
        <Radio
          key={option.key}
          name={name}
          label={option.label}
          value={option.key}
          checked={value === option.key}
          onChange={() => {
            onChange(option.key);
            onDone();
          }}
        />
      ))}
    </Fieldset>
  );
}

function SomeOf({ check, value, describedBy, datasets, onChange, onDone }: AnswerFieldProps) {
  const { t } = useText();
  const chosen = Array.isArray(value) ? value : [];
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    onChange(next.length === 0 ? null : next);
    onDone();
  };
  return (
    <Fieldset aria-describedby={describedBy}>
      <Fieldset.Legend>
        <QuestionWords check={check} />
      </Fieldset.Legend>
      {check.help !== null && <Fieldset.Description>{check.help}</Fieldset.Description>}
      {datasets.length === 0 && <p>{t('task.datasets.none')}</p>}
      {datasets.map((dataset) => (
        <Checkbox
          key={dataset.id}
          label={dataset.label}
          value={dataset.id}
          checked={chosen.includes(dataset.id)}
          onChange={() => toggle(dataset.id)}
        />
      ))}
    </Fieldset>
  );
}

function PersonField({ check, value, describedBy, people: everybody, onChange, onDone }: AnswerFieldProps) {
  const { t } = useText();
  const me = useMe();
  const people = everybody.filter(
    (person) => check.gives?.mayNameOneself !== false || person.id !== me.person.id || person.id === value,
  );
  const id = useId();
  const chosen = typeof value === 'string' ? value : '';
  const known = chosen === '' || people.some((person) => person.id === chosen);
  return (
    <Field>
      <Label htmlFor={id}>
        <QuestionWords check={check} />
      </Label>
      {check.help !== null && <Field.Description>{check.help}</Field.Description>}
      <Select
        id={id}
        value={chosen}
        aria-describedby={describedBy}
        onChange={(event) => {
          onChange(event.target.value === '' ? null : event.target.value);
          onDone();
        }}
      >
        <Select.Option value="">{t('task.person.choose')}</Select.Option>
        {!known && <Select.Option value={chosen}>{t('task.person.unknown')}</Select.Option>}
        {people.map((person) => (
          <Select.Option key={person.id} value={person.id}>
            {person.label}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

function NumberAnswer({ check, value, describedBy, onChange, onDone }: AnswerFieldProps) {
  const { t, number } = useText();
  const id = useId();
  const shown = typeof value === 'number' ? number(value) : '';
  const [text, setText] = useState<string | null>(null);
  const wrong = text !== null && text.trim() !== '' && readNumber(text) === null;
  return (
    <Field>
      <Label htmlFor={id}>
        <QuestionWords check={check} />
      </Label>
      {check.help !== null && <Field.Description>{check.help}</Field.Description>}
      <Input
        id={id}
        inputMode="decimal"
        className="field-short"
        aria-describedby={describedBy}
        aria-invalid={wrong || undefined}
        value={text ?? shown}
        onChange={(event) => {
          setText(event.target.value);
          const read = readNumber(event.target.value);
          if (read !== null || event.target.value.trim() === '') onChange(read);
        }}
        onBlur={() => {
          if (!wrong) setText(null);
          onDone();
        }}
      />
      {wrong && <ValidationMessage>{t('task.number.invalid')}</ValidationMessage>}
    </Field>
  );
}

function WrittenField({ check, value, describedBy, onChange, onDone }: AnswerFieldProps) {
  const id = useId();
  const text = typeof value === 'string' ? value : '';
  const write = (next: string) => onChange(next === '' ? null : next);
  return (
    <Field>
      <Label htmlFor={id}>
        <QuestionWords check={check} />
      </Label>
      {check.help !== null && <Field.Description>{check.help}</Field.Description>}
      {check.kind === 'date' ? (
        <Input
          id={id}
          type="date"
          className="field-short"
          aria-describedby={describedBy}
          value={text}
          onChange={(event) => write(event.target.value)}
          onBlur={onDone}
        />
      ) : (
        <Textarea
          id={id}
          rows={3}
          maxLength={10_000}
          aria-describedby={describedBy}
          value={text}
          onChange={(event) => write(event.target.value)}
          onBlur={onDone}
        />
      )}
    </Field>
  );
}
