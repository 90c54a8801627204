import type { DatasetView } from '@stegvis/contract';

/** What an entry of the catalogue lacks: a field of the inventory, or the result of a step that is still to be done. */
export const gaps = ['description', 'contact', 'owner', 'export', 'metadata'] as const;
export type Gap = (typeof gaps)[number];

type Facts = Pick<DatasetView, 'description' | 'contactName' | 'contactEmail' | 'owner' | 'rounds'>;

/** Gaps that can be filled now come first; empty once the dataset is published. */
export function gapsOf(dataset: Facts): readonly Gap[] {
  if (dataset.rounds.some((round) => round.published)) return [];
  const lacking: Readonly<Record<Gap, boolean>> = {
    description: isEmpty(dataset.description),
    contact: isEmpty(dataset.contactName) || isEmpty(dataset.contactEmail),
    owner: dataset.owner === null,
    export: true,
    metadata: true,
  };
  return gaps.filter((gap) => lacking[gap]);
}

/** A refused dataset gets no entry, unless a later round allows it. */
export function getsEntry({ rounds }: Pick<DatasetView, 'rounds'>): boolean {
  return rounds[0]?.state !== 'refused';
}

const isEmpty = (text: string | null): boolean => text === null || text.trim() === '';
