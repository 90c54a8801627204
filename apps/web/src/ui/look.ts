import type { ColourScheme } from '@stegvis/contract';
import { createContext, use } from 'react';

export interface LookChoice {
  readonly scheme: ColourScheme;
  readonly choose: (scheme: ColourScheme) => void;
  /** Shows a colour over the whole page without keeping it; null ends that. */
  readonly tryOn: (colour: string | null) => void;
}

export const LookContext = createContext<LookChoice>({
  scheme: 'auto',
  choose: () => undefined,
  tryOn: () => undefined,
});

/** Light, dark or high contrast, and the organisation's colour. */
export function useLook(): LookChoice {
  return use(LookContext);
}
