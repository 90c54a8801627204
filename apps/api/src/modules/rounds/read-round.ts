import { Injectable } from '@nestjs/common';
import type { RoundView } from '@stegvis/contract';
import type { Language, Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import type { Page } from '../../platform/http/list-page.js';
import { Guides } from '../guide/guide.door.js';
import { readOrganisationToday } from '../organisations/organisations.door.js';
import { countDatasets, readTallies } from './progress.query.js';
import { findRound } from './rounds.store.js';
import { toRoundView } from './round-view.js';
import type { RoundFields } from './round.row.js';
import { listRoundRows, type RoundListQuery } from './rounds.query.js';

/** Rounds with their progress. */
@Injectable()
export class ReadRound {
  constructor(
    private readonly clock: Clock,
    private readonly guides: Guides,
  ) {}

  /** Null when the organisation has no such round. */
  async one(sql: Sql, id: Uuid, language: Language): Promise<RoundView | null> {
    const row = await findRound(sql, id);
    if (row === null) return null;
    const [view] = await this.views(sql, [row], language);
    return view ?? null;
  }

  async list(sql: Sql, query: RoundListQuery, language: Language): Promise<Page<RoundView>> {
    const page = await listRoundRows(sql, query);
    return { ...page, items: [...(await this.views(sql, page.items, language))] };
  }

  private async views(sql: Sql, rows: readonly RoundFields[], language: Language): Promise<readonly RoundView[]> {
    const organisation = await readOrganisationToday(sql, this.clock);
    const ids = rows.map((row) => row.id);
    const tallies = await readTallies(sql, ids, organisation);
    const datasets = await countDatasets(sql, ids);
    const guideOf = await this.guides.among(
      sql,
      rows.map((row) => row.guide_version),
    );
    return rows.map((row) =>
      toRoundView({
        row,
        guide: guideOf(row.guide_version),
        tallies: tallies.filter((tally) => tally.round_id === row.id),
        datasets: datasets.get(row.id) ?? 0,
        organisation,
        language,
      }),
    );
  }
}
