import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { AddressChanges } from './address-changes.js';

export interface Address {
  /** What the address shows. */
  readonly params: URLSearchParams;
  /** Changes what it asks for, in place: the back button leads to the page before. `next` gets what was asked for last, shown or not. */
  readonly change: (next: (before: URLSearchParams) => URLSearchParams) => void;
}

/** One for the page: its filters, order and columns change the same address. */
const changes = new AddressChanges();

/** The part of the address after `?`. React Router's own setter loses the first of two changes in a row. */
export function useAddress(): Address {
  const [params, setParams] = useSearchParams();
  const { pathname } = useLocation();
  useEffect(() => () => changes.forget(), [pathname]);
  return {
    params,
    change: (next) => setParams(changes.ask(params, next), { replace: true, preventScrollReset: true }),
  };
}
