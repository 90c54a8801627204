import type { MeView, RoundView } from '@stegvis/contract';

/**
 * Which of the running rounds the home page shows: the one in the address, else one in which the reader holds a role,
 * else the newest.
 */
export function whichRound<Round extends Pick<RoundView, 'id'>>(
  rounds: readonly Round[],
  asked: string | null,
  roles: readonly Pick<MeView['roles'][number], 'roundId'>[],
): Round | undefined {
  return (
    rounds.find((one) => one.id === asked) ??
    rounds.find((one) => roles.some((held) => held.roundId === one.id)) ??
    rounds[0]
  );
}
