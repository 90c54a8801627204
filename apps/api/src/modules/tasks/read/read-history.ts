import { Injectable } from '@nestjs/common';
import type { TaskEventView } from '@stegvis/contract';
import { stepKeyOf, type Language, type Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import type { Page, PageQuery } from '../../../platform/http/list-page.js';
import { orNotFound } from '../../../platform/http/problem.js';
import { eventInWords, peopleNamed, personChecksOf, toTaskEvent } from '../../task-events/task-events.door.js';
import { Guides } from '../../guide/guide.door.js';
import { listEvents, readTaskPlace } from './task-history.query.js';
import { readNames } from '../../people/people.door.js';

/** All events of a task, oldest first, in words. */
@Injectable()
export class ReadHistory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly guides: Guides,
  ) {}

  run(who: Identity, taskId: Uuid, query: PageQuery, language: Language): Promise<Page<TaskEventView>> {
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      const place = orNotFound(await readTaskPlace(sql, taskId));
      const guide = await this.guides.of(sql, place.guide_version);
      const step = stepKeyOf(place.step);
      const page = await listEvents(sql, taskId, query);
      const events = page.items.map((row) => ({ row, event: toTaskEvent(row) }));
      const named = peopleNamed(
        events.map(({ event }) => event),
        personChecksOf(guide, step),
      );
      const names = await readNames(sql, [...new Set(named)]);
      const nameOf = (id: string): string | null => names.get(id) ?? null;
      const refOf = (id: Uuid | null): TaskEventView['by'] => (id === null ? null : { id, name: nameOf(id) ?? '' });
      const items = events.map(({ row, event }) => ({
        id: row.id,
        type: row.type,
        at: row.at,
        by: refOf(row.by),
        onBehalfOf: refOf(row.onBehalfOf),
        text: eventInWords(event, { guide, step, language, nameOf }),
        payload: { ...row.payload },
      }));
      return { ...page, items };
    });
  }
}
