import type { TaskView } from '@stegvis/contract';
import {
  plausibleAnswer,
  sent,
  TaskPlayer,
  turnOf,
  type AnswerValue,
  type Outcome,
  type PlayedCheck,
  type StepKey,
  type Uuid,
} from '@stegvis/workflow';
import type { Timeline } from './timeline.js';
import type { DemoPersonKey } from './demo-people.js';
import { inventory } from './inventory.js';
import type { DemoMunicipality } from './demo-municipality.js';
import { madeUpAnswer, choices } from './texts.js';

export interface RoundPlan {
  readonly name: string;
  /** Working days before today. */
  readonly startedAgo: number;
  /** Working days from start to target. */
  readonly length: number;
  /** The owner of each dataset. */
  readonly owners: Readonly<Record<string, DemoPersonKey>>;
  readonly leader: DemoPersonKey;
}

export interface Handing {
  /** Working days until somebody approves; null: nobody does. */
  readonly approvedAfter?: number | null;
  readonly outcome?: Outcome;
  /** Answers other than the plausible ones. */
  readonly answers?: Readonly<Record<string, { readonly answer: AnswerValue; readonly note?: string }>>;
}

const noDataset = { title: 'Omgången' };

/** The script of one round: each action on a working day, counted from the round's start. */
export class RoundScript {
  private roundId: Uuid = '';
  private readonly player = new TaskPlayer<TaskView>((by, task, command) =>
    this.municipality.command(by, task, command),
  );

  constructor(
    readonly municipality: DemoMunicipality,
    private readonly timeline: Timeline,
    private readonly plan: RoundPlan,
  ) {}

  on(day: number, work: () => Promise<void>): void {
    this.timeline.add(this.plan.startedAgo - day, work);
  }

  begin(): void {
    const { name, startedAgo, length } = this.plan;
    this.on(0, async () => {
      const { create, start } = this.municipality.actions.rounds;
      const dates = { startsOn: this.timeline.ago(startedAgo), targetOn: this.timeline.ago(startedAgo - length) };
      const round = await create.run(this.municipality.as('karin'), { name, ...dates }, 'sv');
      this.roundId = round.id;
      await start.run(this.municipality.as('karin'), round.id, 'sv');
    });
  }

  choose(day: number, reason: string): void {
    this.on(day, async () => {
      const ids = Object.keys(this.plan.owners).map((title) => this.municipality.datasetOf(title));
      await this.municipality.actions.rounds.choose.run(this.municipality.as('karin'), this.roundId, ids, reason, 'sv');
    });
  }

  drop(day: number, title: string, reason: string): void {
    this.on(day, () =>
      this.municipality.actions.rounds.remove.run(
        this.municipality.as('karin'),
        this.roundId,
        this.municipality.datasetOf(title),
        reason,
      ),
    );
  }

  /** Answers the required questions and submits; on another day somebody else approves. */
  finish(day: number, step: number, title: string | null = null, handing: Handing = {}): void {
    const { approvedAfter = 1 } = handing;
    this.on(day, async () => {
      const task = await this.give(await this.task(step, title), handing.answers ?? {});
      const answered = await this.player.answerAll(task, (check) =>
        this.answerTo(task.stepKey, check, title, handing.outcome),
      );
      await this.player.handIn(answered);
    });
    if (approvedAfter === null) return;
    this.on(day + approvedAfter, async () => {
      await this.player.approve(await this.task(step, title));
    });
  }

  /** Starts the task, and gives these answers only. */
  beginTask(day: number, step: number, title: string | null, answers: Handing['answers'] = {}): void {
    this.on(day, async () => {
      const task = await this.task(step, title);
      const who = turnOf(task);
      const started = await this.municipality.command(who, task, { type: 'start' });
      await this.give(started, answers);
    });
  }

  with(
    day: number,
    step: number,
    title: string | null,
    work: (task: TaskView, municipality: DemoMunicipality) => Promise<unknown>,
  ): void {
    this.on(day, async () => {
      await work(await this.task(step, title), this.municipality);
    });
  }

  private task(step: number, title: string | null): Promise<TaskView> {
    return this.municipality.task(this.roundId, step, title);
  }

  private answerTo(
    step: StepKey,
    { key, kind, options }: PlayedCheck,
    title: string | null,
    outcome: Outcome = 'publish-openly',
  ): AnswerValue {
    const chosen = choices[key];
    if (chosen !== undefined && options?.some((option) => option.key === chosen) === true) return chosen;
    const dataset = inventory.find(({ facts }) => facts.title === title)?.facts ?? noDataset;
    return plausibleAnswer(
      { key, kind, options: options?.map((option) => option.key) },
      {
        outcome,
        person: this.personFor(step, title),
        date: this.municipality.today(),
        text: (check) => madeUpAnswer(check, dataset),
      },
    );
  }

  private async give(
    task: TaskView,
    answers: Readonly<Record<string, { readonly answer: AnswerValue; readonly note?: string }>>,
  ): Promise<TaskView> {
    const given = Object.entries(answers).map(([check, one]) => ({
      check,
      answer: sent(one.answer),
      note: one.note ?? null,
    }));
    return given.length === 0
      ? task
      : this.municipality.command(turnOf(task), task, { type: 'answer', answers: given });
  }

  private personFor(step: StepKey, title: string | null): Uuid {
    if (step === 'appoint-owner') return this.municipality.idOf(this.plan.owners[title ?? ''] ?? 'karin');
    if (step === 'establish-project') return this.municipality.idOf(this.plan.leader);
    return this.municipality.idOf(step === 'manage-solution' ? 'samira' : step === 'manage-dataset' ? 'erik' : 'karin');
  }
}
