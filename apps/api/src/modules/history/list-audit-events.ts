import { Injectable } from '@nestjs/common';
import type { AuditEventView } from '@stegvis/contract';
import { canReadAuditTrail } from '@stegvis/workflow';
import type { Instant, Uuid } from '@stegvis/workflow';
import type { Language } from '@stegvis/wording';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { Conditions, listPage } from '../../platform/http/list-page.js';
import type { Page } from '../../platform/http/list-page.js';
import { PeopleDoor } from '../people/people.door.js';
import { auditText } from './audit-text.js';

export interface AuditQuery {
  readonly page: number;
  readonly limit: number;
  readonly sort: string;
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  readonly personId?: Uuid | undefined;
  readonly action?: string | undefined;
  readonly subjectType?: string | undefined;
  readonly subjectId?: Uuid | undefined;
  readonly roundId?: Uuid | undefined;
  readonly datasetId?: Uuid | undefined;
  readonly search?: string | undefined;
}

export interface AuditRow {
  readonly id: Uuid;
  readonly at: Instant;
  readonly by_id: Uuid | null;
  readonly by_name: string | null;
  readonly behalf_id: Uuid | null;
  readonly behalf_name: string | null;
  readonly action: string;
  readonly subject_type: string;
  readonly subject_id: Uuid | null;
  readonly subject_title: string | null;
  readonly detail: Record<string, unknown>;
}

const select = 'SELECT e.id, e.at, e.by_person_id AS by_id, b.name AS by_name, e.on_behalf_of_id AS behalf_id, h.name AS behalf_name, e.action, e.subject_type, e.subject_id, e.subject_title, e.detail';
const from = `
  FROM audit_events e
  LEFT JOIN people b ON b.organisation_id = e.organisation_id AND b.id = e.by_person_id
  LEFT JOIN people h ON h.organisation_id = e.organisation_id AND h.id = e.on_behalf_of_id`;

@Injectable()
export class ListAuditEvents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleDoor,
  ) {}

  run(who: Identity, query: AuditQuery, language: Language): Promise<Page<AuditEventView>> {
    const where = new Conditions()
      .add('e.organisation_id = ?', who.organisationId)
      .add('e.at >= ?', query.from)
      .add('e.at <= ?', query.to)
      .add('(e.by_person_id = ? OR e.on_behalf_of_id = ?)', query.personId)
      .add('e.action = ?', query.action)
      .add('e.subject_type = ?', query.subjectType)
      .add('e.subject_id = ?', query.subjectId)
      .add('e.round_id = ?', query.roundId)
      .add('e.dataset_id = ?', query.datasetId)
      .search(['e.subject_title', 'b.name', 'e.action'], query.search);
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      await this.people.require(sql, who.personId, canReadAuditTrail);
      return listPage<AuditRow, AuditEventView>(sql, { select, from, where, sorts: { at: 'e.at' }, sort: query.sort, tieBreaker: 'e.id', query, map: (row) => toView(row, language) });
    });
  }
}

const reference = (id: Uuid | null, name: string | null): { id: Uuid; name: string } | null => (id === null ? null : { id, name: name ?? '' });

function toView(row: AuditRow, language: Language): AuditEventView {
  return {
    id: row.id,
    at: row.at,
    by: reference(row.by_id, row.by_name),
    onBehalfOf: reference(row.behalf_id, row.behalf_name),
    action: row.action,
    subject: { type: row.subject_type, id: row.subject_id, title: row.subject_title },
    text: auditText(row, language),
    detail: row.detail,
  };
}
