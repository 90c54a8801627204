import { Injectable } from '@nestjs/common';
import type { EndedRoleLine } from '@stegvis/notifications';
import type { Uuid } from '@stegvis/workflow';
import type { Sql } from '../../../platform/database/sql.js';
import { LostRoles, type CurrentLoss } from '../lost-roles.js';
import { lossOf, type Loss } from '../role-scope.js';
import type { MailComposer, MailOrNot, MailContext } from './mail-composer.js';
import { readNamesOf } from './names-of.js';

type LostRole = Loss & CurrentLoss;

/** Composes a mail about roles that ended, with their current holders. */
@Injectable()
export class ComposeEndedRoles implements MailComposer {
  constructor(private readonly lost: LostRoles) {}

  async compose(sql: Sql, { rows, person, organisation, link }: MailContext): Promise<MailOrNot> {
    const losses = new Map<string, LostRole>();
    const stale: Uuid[] = [];
    for (const { id, detail } of rows) {
      const loss = lossOf(detail, person.id);
      const current = await this.lost.current(sql, loss);
      // Somebody who keeps the role otherwise is notified about one scope only because of the tasks that went.
      if (current === null || (detail['why'] === 'passed-on' && current.moved === 0)) stale.push(id);
      else losses.set([loss.role, loss.roundId, loss.datasetId].join('/'), { ...loss, ...current });
    }
    if (losses.size === 0) return 'finished';
    const holders = [...losses.values()].flatMap((one) => one.holders);
    const names = await readNamesOf(sql, holders);
    const roles = [...losses.values()].map((one): EndedRoleLine => ({
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
