import { Injectable } from '@nestjs/common';
import type { EndedRoleLine } from '@stegvis/notifications';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { LostRoles, type StandingLoss } from '../lost-roles.js';
import { lossOf, type Loss } from '../role-scope.js';
import type { MailComposer, MailOrNot, Scene } from './mail-composer.js';
import { readNamesOf } from './names-of.js';

type Told = Loss & StandingLoss;

/** Composes a mail about roles that ended, with their current holders. */
@Injectable()
export class ComposeEndedRoles implements MailComposer {
  constructor(private readonly lost: LostRoles) {}

  async compose(sql: Sql, { rows, person, organisation, link }: Scene): Promise<MailOrNot> {
    const told = new Map<string, Told>();
    const stale: Uuid[] = [];
    for (const { id, detail } of rows) {
      const loss = lossOf(detail, person.id);
      const standing = await this.lost.standing(sql, loss);
      // Somebody who keeps the role otherwise is notified about one scope only because of the tasks that went.
      if (standing === null || (detail['why'] === 'passed-on' && standing.moved === 0)) stale.push(id);
      else told.set([loss.role, loss.roundId, loss.datasetId].join('/'), { ...loss, ...standing });
    }
    if (told.size === 0) return 'finished';
    const holders = [...told.values()].flatMap((one) => one.holders);
    const names = await readNamesOf(sql, holders);
    const roles = [...told.values()].map((one): EndedRoleLine => ({
      role: one.role,
      round: one.round,
      dataset: one.dataset,
      holders: one.holders.flatMap((id) => names(id) ?? []),
      moved: one.moved,
      url: link(pathOf(one)),
    }));
    return {
      mail: {
        kind: 'role-ended',
        props: { name: person.name, organisation: organisation.name, url: link('/my-tasks'), roles },
      },
      stale,
    };
  }
}

function pathOf({ roundId, datasetId }: Loss): string {
  if (datasetId !== null) return `/datasets/${datasetId}`;
  return roundId === null ? '/my-tasks' : `/rounds/${roundId}`;
}
