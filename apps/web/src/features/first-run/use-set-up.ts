import { operations, setupBody } from '@stegvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { call } from '../../http/call.js';
import { read } from '../../http/queries.js';
import { sessionSignal } from '../../http/session-signal.js';

const withCode = setupBody.extend({ code: z.string() });

/** From another machine the code is a required field; on the machine itself it is not asked for. */
export function useSetUpSchema(): z.ZodType<z.output<typeof setupBody>, z.input<typeof setupBody>> {
  return useQuery(read(operations.getSetup)).data?.codeNeeded === true ? withCode : setupBody;
}

/** Sets the installation up and opens the home page, signed in. */
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
