import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Stop, Tour } from './tours.js';

/** The first visible element of a stop. */
export function placeOf(stop: Stop): HTMLElement | null {
  for (const selector of stop.places) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found?.checkVisibility() === true) return found;
  }
  return null;
}

/** The longest wait in milliseconds for the page, before the tour begins with what is there. */
const patience = 5_000;

const areThere = (): boolean =>
  document.querySelector('main h1') !== null &&
  document.querySelector('main :is(.loading, [aria-busy="true"])') === null;

/** Opens the tour's page and waits for it; then the stops whose element is on it, until then null. */
export function useStops({ at, stops }: Tour, onLeave: () => void): readonly Stop[] | null {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [found, setFound] = useState<readonly Stop[] | null>(null);
  const here = pathname === at;
  useEffect(() => {
    if (found !== null) {
      // The browser's back button leaves the page that the tour explains.
      if (!here) onLeave();
      return undefined;
    }
    if (!here) {
      void navigate(at);
      return undefined;
    }
    const until = performance.now() + patience;
    const look = setInterval(() => {
      if (areThere() || performance.now() > until) setFound(stops.filter((stop) => placeOf(stop) !== null));
    }, 50);
    return () => clearInterval(look);
  }, [found, here, at, stops, navigate, onLeave]);
  return found;
}
