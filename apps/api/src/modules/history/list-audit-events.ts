import { Injectable } from '@nestjs/common';
import type { AuditEventView } from '@stegvis/contract';
import { canReadAuditTrail, stepNumberOf, type Guide, type Language, type Uuid } from '@stegvis/workflow';
import type { Sql } from '../../platform/database/sql.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { readNames } from '../people/people.door.js';
import { Roles } from '../roles/roles.door.js';
import type { StoredEvent } from '../task-events/task-events.door.js';
import { Guides } from '../guide/guide.door.js';
import { listAuditRows, readEarlier, type AuditQuery, type AuditRow } from './audit-events.query.js';
import { auditInWords, peopleIn, stepIn, type AuditPlace } from './audit-words.js';
import { changesIn } from './change-words.js';

/** All recorded events, in words. */
@Injectable()
export class ListAuditEvents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly roles: Roles,
    private readonly guides: Guides,
  ) {}

  run(who: Identity, query: AuditQuery, language: Language): Promise<Page<AuditEventView>> {
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      await this.roles.require(sql, who.personId, canReadAuditTrail);
      const page = await listAuditRows(sql, query);
      const earlier = await readEarlier(sql, page.items);
      const guideOf = await this.guidesOf(sql, page.items);
      const names = await readNames(sql, [...new Set(peopleIn(page.items, earlier, guideOf))]);
      const place: AuditPlace = {
        language,
        guideOf,
        nameOf: (id) => names.get(id) ?? null,
        datasetKnown: query.datasetId !== undefined,
      };
      return { ...page, items: page.items.map((row) => toView(row, earlier.get(row.id), place)) };
    });
  }

  /** The versions that the rows name; null for a version that is gone. */
  private async guidesOf(sql: Sql, rows: readonly AuditRow[]): Promise<(version: string) => Guide | null> {
    const known = new Map<string, Guide>();
    for (const version of new Set(rows.map((row) => row.detail['guide']))) {
      const guide = typeof version === 'string' ? await this.guides.find(sql, version) : null;
      if (guide !== null) known.set(guide.version, guide);
    }
    return (version) => known.get(version) ?? null;
  }
}

const reference = (id: Uuid | null, name: string | null): { id: Uuid; name: string } | null =>
  id === null ? null : { id, name: name ?? '' };

function toView(row: AuditRow, earlier: StoredEvent | undefined, place: AuditPlace): AuditEventView {
  const step = stepIn(row);
  return {
    id: row.id,
    at: row.at,
    by: reference(row.by_id, row.by_name),
    onBehalfOf: reference(row.behalf_id, row.behalf_name),
    action: row.action,
    subject: { type: row.subject_type, id: row.subject_id, title: row.subject_title },
    text: auditInWords(row, place),
    round: row.round_id === null || row.round_name === null ? null : { id: row.round_id, name: row.round_name },
    dataset:
      row.dataset_id === null || row.dataset_title === null ? null : { id: row.dataset_id, title: row.dataset_title },
    step: step === null ? null : stepNumberOf(step),
    changes: changesIn(row, earlier, place),
    detail: { ...row.detail },
  };
}
