import { Injectable } from '@nestjs/common';
import { addDays } from '@stegvis/workflow';
import type { Uuid } from '@stegvis/workflow';
import { toInstant } from '../../platform/clock/clock.js';
import type { Sql } from '../../platform/database/sql.js';
import { ProblemError } from '../../platform/http/problem.js';
import { Timeline } from './timeline.js';
import { demoPersonKeys } from './demo-people.js';
import { firstRound } from './first-round.js';
import { DemoActions } from './demo-actions.js';
import { inventory } from './inventory.js';
import { secondRound } from './second-round.js';
import { DemoMunicipality } from './demo-municipality.js';
import { thirdRound } from './third-round.js';

/** Working days since the municipality began: fourteen months. */
const begunAgo = 292;
const later = 'nour';

/**
 * Creates fourteen months of a municipality's work by the actions that people use, each on its day. In one transaction,
 * so that a demo is complete or missing, whatever happens to the process meanwhile.
 */
@Injectable()
export class BuildDemo {
  private running: { done: number; readonly total: number } | undefined;

  constructor(private readonly actions: DemoActions) {}

  /** The progress of the build that runs in this process; undefined when none does. */
  progress(): { readonly done: number; readonly total: number } | undefined {
    return this.running;
  }

  /** Runs the work on the day on which the demo's organisation began. */
  begin<T>(work: () => Promise<T>): Promise<T> {
    const day = new Timeline(this.actions.clock.today()).ago(begunAgo);
    return this.actions.clock.at(toInstant(`${day}T07:00:00.000Z`), work);
  }

  /** Fills the organisation of the transaction; `administrator` is the only person in it. */
  async build(sql: Sql, administrator: Uuid): Promise<void> {
    const { clock, tasks } = this.actions;
    const organisationId = sql.organisationId ?? '';
    const municipality = new DemoMunicipality(this.actions, sql, organisationId, administrator);
    const timeline = new Timeline(clock.today());
    this.schedule(municipality, timeline);
    const steps = timeline.inOrder();
    this.running = { done: 0, total: steps.length };
    try {
      for (const { at, work } of steps) {
        await clock.at(at, work);
        this.running.done += 1;
      }
      await municipality.welcome();
    } catch (error) {
      await tasks.files.removeAll(organisationId);
      throw error instanceof ProblemError
        ? new Error(`The demo's script was refused: ${error.code} ${JSON.stringify(error.facts)}`, { cause: error })
        : error;
    } finally {
      this.running = undefined;
    }
  }

  private schedule(municipality: DemoMunicipality, timeline: Timeline): void {
    for (const who of demoPersonKeys) if (who !== later) timeline.add(begunAgo - 1, () => municipality.addPerson(who));
    timeline.add(begunAgo - 3, () => municipality.takeInventory(0, 31));
    firstRound(municipality, timeline);
    timeline.add(160, () => municipality.takeInventory(31, inventory.length));
    secondRound(municipality, timeline);
    timeline.add(14, () => municipality.leave('bengt', timeline.ago(14)));
    timeline.add(9, () => municipality.addPerson(later));
    thirdRound(municipality, timeline);
    timeline.add(4, () => municipality.away('erik', timeline.ago(3), addDays(timeline.today, 12), 'samira'));
  }
}
