import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { AddressChanges } from './address-changes.js';

export interface Address {
  /** The parameters that the address shows. */
  readonly params: URLSearchParams;
  /**
   * Changes the parameters in place, so that the back button leads to the previous page. `next` gets the latest
   * parameters, shown or pending.
   */
  readonly change: (next: (before: URLSearchParams) => URLSearchParams) => void;
}

/** One for the page, since its filters, order and columns change the same address. */
const changes = new AddressChanges();

/** The search part of the address. React Router's own setter loses the first of two changes in a row. */
export function useAddress(): Address {
  const [params, setParams] = useSearchParams();
  const { pathname } = useLocation();
  useEffect(() => () => changes.forget(), [pathname]);
  return {
    params,
    change: (next) => setParams(changes.ask(params, next), { replace: true, preventScrollReset: true }),
  };
}
