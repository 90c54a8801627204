import { createContext, use } from 'react';

/** Is this drawn inside a Page, which has the title? What stands alone has to bring one. */
export const InPage = createContext(false);

export function useInPage(): boolean {
  return use(InPage);
}
