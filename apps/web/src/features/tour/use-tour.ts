import { operations } from '@stegvis/contract';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../http/call.js';
import { meQuery, useMe } from '../../http/me.js';
import { tourOf, type Tour } from './tours.js';

/** The reader's own tour, and whether they have seen or declined it, stored with the person. */
export function useTour(): { readonly tour: Tour; readonly seen: boolean; readonly remember: () => void } {
  const client = useQueryClient();
  const me = useMe();
  const tour = tourOf(me);
  const seen = me.preferences.toursSeen.includes(tour.key);
  return {
    tour,
    seen,
    remember: () => {
      if (seen) return;
      const toursSeen = [...me.preferences.toursSeen, tour.key];
      client.setQueryData(meQuery.queryKey, { ...me, preferences: { ...me.preferences, toursSeen } });
      void call(operations.updatePreferences, { body: { toursSeen } }).catch(() =>
        client.invalidateQueries({ queryKey: meQuery.queryKey }),
      );
    },
  };
}
