import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import { orNotFound } from '../../platform/http/problem.js';
import { Organisations } from '../organisations/organisations.door.js';
import { askedAbout } from '../conversation/conversation.door.js';
import { ReadTask } from '../tasks/tasks.door.js';
import type { LandingContext } from './landing-context.js';
import { datasetTitles, peopleToChoose } from './people-to-choose.query.js';

/** Reads a task for the pages from its mail. It changes nothing, since mail scanners open links. */
@Injectable()
export class ShowLanding {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly readTask: ReadTask,
    private readonly organisations: Organisations,
  ) {}

  run(who: Identity, taskId: Uuid): Promise<LandingContext> {
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      const task = orNotFound(await this.readTask.run(sql, taskId, who.personId, who.language));
      const organisation = await this.organisations.current(sql);
      const asksForPeople = task.checks.some((check) => check.kind === 'person');
      const people = asksForPeople ? await peopleToChoose(sql, this.clock.now()) : [];
      const titles = await datasetTitles(
        sql,
        task.checks.flatMap((check) =>
          check.kind === 'dataset-list' && Array.isArray(check.answer) ? check.answer : [],
        ),
      );
      const asked = await askedAbout(sql, taskId);
      return {
        task,
        readerId: who.personId,
        askedAbout: asked,
        language: who.language,
        organisation: organisation.name,
        people,
        names: new Map([...people.map((one): [string, string] => [one.key, one.label]), ...titles]),
      };
    });
  }
}
