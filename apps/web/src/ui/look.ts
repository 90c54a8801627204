import { createContext, use } from 'react';

/** The schemes of `colourSchemes` in the contract. */
export type ColourScheme = 'auto' | 'light' | 'dark' | 'contrast';

export interface LookChoice {
  readonly scheme: ColourScheme;
  readonly choose: (scheme: ColourScheme) => void;
  /** Previews a colour on the whole page without saving it; null ends that. */
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
