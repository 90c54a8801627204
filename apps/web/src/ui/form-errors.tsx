import { hasText } from '@stegvis/wording';
import { createContext, use, type ReactNode } from 'react';
import { get, useFormContext } from 'react-hook-form';
import { useText } from './language.js';

const Context = createContext<Readonly<Record<string, string>>>({});

export function ServerErrors({
  value,
  children,
}: {
  readonly value: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}) {
  return <Context value={value}>{children}</Context>;
}

/** The error of a field: the form's own, else the server's. */
export function useFieldError(name: string): string | undefined {
  const fromServer = use(Context)[name];
  const { t } = useText();
  const { formState } = useFormContext();
  const found: unknown = get(formState.errors, name);
  if (typeof found === 'object' && found !== null && 'message' in found && typeof found.message === 'string') {
    // Refinements of the contract have a code instead of a sentence.
    const key = `field.${found.message}`;
    return hasText(key) ? t(key) : found.message;
  }
  return fromServer;
}
