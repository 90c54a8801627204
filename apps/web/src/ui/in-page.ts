import { createContext, use } from 'react';

/** Whether the component is inside a Page, which has the title. Without one it has to bring a title itself. */
export const InPage = createContext(false);

export function useInPage(): boolean {
  return use(InPage);
}
