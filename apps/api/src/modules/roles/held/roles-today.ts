import {
  holdersAt,
  substituteOf,
  type Absence,
  type LocalDate,
  type RoleAssignment,
  type RoleHolder,
  type RoleKey,
  type Uuid,
} from '@stegvis/workflow';

/** A role that somebody holds, with their name. */
export type Held = RoleAssignment & { readonly name: string };

/** An absence, with the name of the substitute. */
export type Away = Absence & { readonly substituteName: string | null };

/** The roles of an organisation on one day, for many scopes: the holders of each are computed once. */
export class RolesToday {
  private readonly wide: readonly Held[];
  private readonly byDataset = new Map<Uuid, Held[]>();
  private readonly places = new Map<string, readonly RoleHolder[]>();
  private readonly holdersKeys = new Map<readonly Held[], string>();

  /** The names of holders and substitutes. */
  readonly names: ReadonlyMap<Uuid, string>;

  constructor(
    assignments: readonly Held[],
    readonly absences: readonly Away[],
    readonly today: LocalDate,
    readonly fourEyes: boolean,
  ) {
    const standIns = absences.flatMap(({ substituteId, substituteName }): [Uuid, string][] =>
      substituteName === null ? [] : [[substituteId, substituteName]],
    );
    this.names = new Map([...assignments.map((one): [Uuid, string] => [one.personId, one.name]), ...standIns]);
    this.wide = assignments.filter((one) => one.datasetId === null);
    for (const one of assignments) {
      if (one.datasetId === null) continue;
      const known = this.byDataset.get(one.datasetId);
      if (known === undefined) this.byDataset.set(one.datasetId, [one]);
      else known.push(one);
    }
  }

  holders(roundId: Uuid, datasetId: Uuid | null): readonly RoleHolder[] {
    const own = datasetId === null ? undefined : this.byDataset.get(datasetId);
    const key = this.placeOf(roundId, datasetId);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const found = holdersAt(own === undefined ? this.wide : [...this.wide, ...own], {
      roundId,
      datasetId,
      on: this.today,
    });
    this.places.set(key, found);
    return found;
  }

  /** Roles that the person holds there, including those of people whom they stand in for today. */
  rolesOf(personId: Uuid, roundId: Uuid, datasetId: Uuid | null): readonly RoleKey[] {
    const acts = (holder: Uuid): boolean =>
      holder === personId || substituteOf(holder, this.absences, this.today) === personId;
    return this.holders(roundId, datasetId).flatMap((holder) => (acts(holder.personId) ? [holder.role] : []));
  }

  /**
   * The same key for scopes with the same holders: datasets with equal holders share one, and those without own holders
   * have the round's.
   */
  placeOf(roundId: Uuid, datasetId: Uuid | null): string {
    const own = datasetId === null ? undefined : this.byDataset.get(datasetId);
    return own === undefined ? roundId : `${roundId}/${this.holdersKeyOf(own)}`;
  }

  private holdersKeyOf(own: readonly Held[]): string {
    const known = this.holdersKeys.get(own);
    if (known !== undefined) return known;
    const made = own.map((one) => [one.role, one.personId, one.roundId, one.from, one.to].join(' ')).join();
    this.holdersKeys.set(own, made);
    return made;
  }
}
