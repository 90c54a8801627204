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
import { useEffect, useId, type ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useFieldError } from './form-errors.js';
import { useText } from './language.js';

export interface FieldProps {
  /** The path in the schema, with dots: "administrator.email". */
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
}

function Name({
  id,
  label,
  optional = false,
}: {
  readonly id: string;
  readonly label: string;
  readonly optional?: boolean;
}) {
  const { t } = useText();
  return <Label htmlFor={id}>{optional ? t('web.field.optional', { label }) : label}</Label>;
}

interface FrameProps extends FieldProps {
  readonly id: string;
  readonly error: string | undefined;
  readonly children: ReactNode;
}

function Frame({ id, label, hint, optional, error, children }: FrameProps) {
  return (
    <Field className="field">
      <Name id={id} label={label} {...(optional === undefined ? {} : { optional })} />
      {hint !== undefined && <Field.Description>{hint}</Field.Description>}
      {children}
      {error !== undefined && <ValidationMessage>{error}</ValidationMessage>}
    </Field>
  );
}

export interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'password' | 'url' | 'date' | 'tel';
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'url';
  /** `short` for dates and numbers. */
  readonly size?: 'full' | 'short';
  readonly readOnly?: boolean;
  /** The id of another element that describes the field. */
  readonly describedBy?: string;
}

export function TextField({
  type = 'text',
  autoComplete = 'off',
  inputMode,
  size = 'full',
  readOnly = false,
  describedBy,
  ...field
}: TextFieldProps) {
  const id = useId();
  const { register } = useFormContext();
  const error = useFieldError(field.name);
  return (
    <Frame {...field} id={id} error={error}>
      <Input
        id={id}
        type={type}
        autoComplete={autoComplete}
        inputMode={inputMode}
        readOnly={readOnly}
        className={`field-${size}`}
        {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
        aria-invalid={error !== undefined || undefined}
        {...register(field.name)}
      />
    </Frame>
  );
}

/** A field for a whole number. Empty is null. */
export function NumberField({ min, max, ...field }: FieldProps & { readonly min?: number; readonly max?: number }) {
  const id = useId();
  const { register } = useFormContext();
  const error = useFieldError(field.name);
  return (
    <Frame {...field} id={id} error={error}>
      <Input
        id={id}
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        className="field-short"
        aria-invalid={error !== undefined || undefined}
        {...register(field.name, {
          setValueAs: (value: unknown) =>
            value === '' || value === null || value === undefined ? null : Number(value),
        })}
      />
    </Frame>
  );
}

export function DateField(field: FieldProps) {
  return <TextField {...field} type="date" size="short" />;
}

export function TextAreaField({ rows = 4, ...field }: FieldProps & { readonly rows?: number }) {
  const id = useId();
  const { register } = useFormContext();
  const error = useFieldError(field.name);
  return (
    <Frame {...field} id={id} error={error}>
      <Textarea id={id} rows={rows} aria-invalid={error !== undefined || undefined} {...register(field.name)} />
    </Frame>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The label of a chosen value, for showing it elsewhere. */
export const labelIn =
  (options: readonly Option[]) =>
  (value: unknown): string =>
    options.find((option) => option.value === value)?.label ?? '';

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[];
  /** The label of the empty choice; without it there is none. */
  readonly empty?: string;
}

export function SelectField({ options, empty, ...field }: SelectFieldProps) {
  const id = useId();
  const { register, getValues, setValue } = useFormContext();
  const error = useFieldError(field.name);
  const values = options.map((option) => option.value).join(' ');
  // When the options load after the value, the browser has fallen back to the empty choice and would show that.
  useEffect(() => {
    const value: unknown = getValues(field.name);
    setValue(field.name, value);
  }, [values, field.name, getValues, setValue]);
  return (
    <Frame {...field} id={id} error={error}>
      <Select id={id} aria-invalid={error !== undefined || undefined} {...register(field.name)}>
        {empty !== undefined && <Select.Option value="">{empty}</Select.Option>}
        {options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.label}
          </Select.Option>
        ))}
      </Select>
    </Frame>
  );
}

export function RadioField({ name, label, hint, options }: FieldProps & { readonly options: readonly Option[] }) {
  const { register } = useFormContext();
  const error = useFieldError(name);
  return (
    <Fieldset className="field">
      <Fieldset.Legend>{label}</Fieldset.Legend>
      {hint !== undefined && <Fieldset.Description>{hint}</Fieldset.Description>}
      {options.map((option) => (
        <Radio key={option.value} label={option.label} value={option.value} {...register(name)} />
      ))}
      {error !== undefined && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}

export function CheckboxField({ name, label, hint }: FieldProps) {
  const { register } = useFormContext();
  return <Checkbox label={label} {...(hint === undefined ? {} : { description: hint })} {...register(name)} />;
}
