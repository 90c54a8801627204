import { operations, type MeView } from '@stegvis/contract';
import { useSuspenseQuery } from '@tanstack/react-query';
import { read } from './queries.js';

export const meQuery = read(operations.getMe);

/** Who is signed in. Only below the shell, which has seen to it that somebody is. */
export function useMe(): MeView {
  return useSuspenseQuery(meQuery).data;
}
