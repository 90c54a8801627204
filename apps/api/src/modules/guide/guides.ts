import { Injectable } from '@nestjs/common';
import { applyTailoring, baseGuide, guideVersions, type Guide, type Tailoring } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { newestOwnVersion, readTailoring } from './guide-versions.store.js';

const most = 500;

/** Versions of the guide by name. A version never changes, so each is read once in a process and cached. */
@Injectable()
export class Guides {
  private readonly tailored = new Map<string, Guide>();

  /** Null when the organisation has no such version. */
  async find(sql: Sql, version: string): Promise<Guide | null> {
    const before = this.known(sql, version);
    if (before !== null) return before;
    const guide = await readTailored(sql, version);
    if (guide === null) return null;
    if (this.tailored.size >= most) this.tailored.clear();
    this.tailored.set(keyOf(sql, version), guide);
    return guide;
  }

  /** Without asking the database: null for a version that this process has not read yet. */
  known(sql: Pick<Sql, 'organisationId'>, version: string): Guide | null {
    return guideVersions.find((guide) => guide.version === version) ?? this.tailored.get(keyOf(sql, version)) ?? null;
  }

  /** For a version that a round is pinned to. */
  async of(sql: Sql, version: string): Promise<Guide> {
    const guide = await this.find(sql, version);
    if (guide === null) throw new Error(`There is no version ${version} of the guide`);
    return guide;
  }

  /** Several versions at once, for lists over many rounds. The returned function throws for any other one. */
  async among(sql: Sql, versions: readonly string[]): Promise<(version: string) => Guide> {
    const found = new Map<string, Guide>();
    for (const version of new Set(versions)) found.set(version, await this.of(sql, version));
    return (version) => {
      const guide = found.get(version);
      if (guide === undefined) throw new Error(`The version ${version} of the guide was not read`);
      return guide;
    };
  }

  /** The newest version of the organisation. */
  async newest(sql: Sql): Promise<Guide> {
    const version = await newestOwnVersion(sql);
    return version === null ? (guideVersions.at(-1) ?? baseGuide) : this.of(sql, version);
  }
}

const keyOf = ({ organisationId }: Pick<Sql, 'organisationId'>, version: string): string =>
  `${organisationId ?? ''}/${version}`;

async function readTailored(sql: Sql, version: string): Promise<Guide | null> {
  const tailoring = await readTailoring(sql, version);
  return tailoring === null ? null : tailored({ version, tailoring });
}

/** A version of an organisation, applied to the version of the product that it was based on. */
export function tailored({ version, tailoring }: { readonly version: string; readonly tailoring: Tailoring }): Guide {
  const base = guideVersions.find((guide) => guide.version === version.split('+')[0]) ?? baseGuide;
  const applied = applyTailoring(base, tailoring, version);
  if (!applied.ok) throw new Error(`The version ${version} of the guide cannot be applied`);
  return applied.guide;
}
