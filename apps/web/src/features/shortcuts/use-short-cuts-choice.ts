import { operations } from '@stegvis/contract';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../http/call.js';
import { meQuery, useMe } from '../../http/me.js';

/** Whether shortcuts without Ctrl or Alt are on, stored with the person. */
export function useShortCutsChoice(): { readonly on: boolean; readonly choose: (on: boolean) => void } {
  const client = useQueryClient();
  const me = useMe();
  return {
    on: me.preferences.shortcuts,
    choose: (shortcuts) => {
      client.setQueryData(meQuery.queryKey, { ...me, preferences: { ...me.preferences, shortcuts } });
      void call(operations.updatePreferences, { body: { shortcuts } }).catch(() =>
        client.invalidateQueries({ queryKey: meQuery.queryKey }),
      );
    },
  };
}
