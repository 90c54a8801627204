import { operations, type setupBody } from '@stegvis/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import { call } from '../../http/call.js';
import { sessionSignal } from '../../http/session-signal.js';

/** Sets the installation up and goes home, signed in. */
export function useSetUp() {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: z.output<typeof setupBody>) => call(operations.setUp, { body }),
    onSuccess: () => {
      sessionSignal.renew();
      client.clear();
      void navigate('/', { replace: true });
    },
  });
}
