import { useQuery } from '@tanstack/react-query';
import { operations, type MeView, type RoundView } from '@stegvis/contract';
import { canSteerRound } from '@stegvis/workflow';
import { useMe } from '../../http/me.js';
import type { AnswerOf } from '../../http/operation-types.js';
import { readAll } from '../../http/queries.js';

export type ListedRound = AnswerOf<typeof operations.listRounds>['items'][number];

/** The rounds that this person may choose datasets for; undefined until they are loaded. */
export function useRoundsToSteer(): readonly ListedRound[] | undefined {
  const me = useMe();
  const rounds = useQuery(readAll(operations.listRounds));
  return rounds.data === undefined ? undefined : roundsToSteer(me, rounds.data);
}

/** Filters by the same rule that the server refuses by. */
export function roundsToSteer<Round extends Pick<RoundView, 'id' | 'state'>>(
  me: Pick<MeView, 'roles'>,
  rounds: readonly Round[],
): readonly Round[] {
  return rounds.filter((round) => (round.state === 'planned' || round.state === 'running') && maySteer(me, round.id));
}

function maySteer(me: Pick<MeView, 'roles'>, roundId: string): boolean {
  return canSteerRound(
    me.roles
      .filter((held) => held.datasetId === null && (held.roundId === null || held.roundId === roundId))
      .map((held) => held.role),
  );
}
