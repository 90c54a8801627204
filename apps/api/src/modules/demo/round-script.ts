import type { TaskView } from '@stegvis/contract';
import { plausibleAnswer, type AnswerValue, type Outcome, type StepKey, type Uuid } from '@stegvis/workflow';
import type { Timeline } from './timeline.js';
import type { DemoPersonKey } from './demo-people.js';
import { inventory } from './inventory.js';
import type { DemoMunicipality } from './demo-municipality.js';
import { answerInWords, choices } from './texts.js';

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

  constructor(
    readonly stage: DemoMunicipality,
    private readonly agenda: Timeline,
    private readonly plan: RoundPlan,
  ) {}

  on(day: number, work: () => Promise<void>): void {
    this.agenda.add(this.plan.startedAgo - day, work);
  }

  begin(): void {
    const { name, startedAgo, length } = this.plan;
    this.on(0, async () => {
      const { create, start } = this.stage.hands.rounds;
      const dates = { startsOn: this.agenda.ago(startedAgo), targetOn: this.agenda.ago(startedAgo - length) };
      const round = await create.run(this.stage.as('karin'), { name, ...dates }, 'sv');
      this.roundId = round.id;
      await start.run(this.stage.as('karin'), round.id, 'sv');
    });
  }

  choose(day: number, reason: string): void {
    this.on(day, async () => {
      const ids = Object.keys(this.plan.owners).map((title) => this.stage.datasetOf(title));
      await this.stage.hands.rounds.choose.run(this.stage.as('karin'), this.roundId, ids, reason, 'sv');
    });
  }

  drop(day: number, title: string, reason: string): void {
    this.on(day, () =>
      this.stage.hands.rounds.remove.run(this.stage.as('karin'), this.roundId, this.stage.datasetOf(title), reason),
    );
  }

  /** Answers the required questions and submits; on another day somebody else approves. */
  finish(day: number, step: number, title: string | null = null, handing: Handing = {}): void {
    const { approvedAfter = 1 } = handing;
    this.on(day, async () => {
      const task = await this.answerAll(await this.task(step, title), title, handing);
      await this.stage.command(turnOf(task), task, { type: task.review ? 'submit' : 'complete' });
    });
    if (approvedAfter === null) return;
    this.on(day + approvedAfter, async () => {
      const task = await this.task(step, title);
      if (task.state === 'in-review') await this.stage.command(turnOf(task), task, { type: 'approve' });
    });
  }

  /** Starts the task, and gives these answers only. */
  beginTask(day: number, step: number, title: string | null, answers: Handing['answers'] = {}): void {
    this.on(day, async () => {
      const task = await this.task(step, title);
      const who = turnOf(task);
      const started = await this.stage.command(who, task, { type: 'start' });
      await this.give(started, answers);
    });
  }

  with(
    day: number,
    step: number,
    title: string | null,
    work: (task: TaskView, stage: DemoMunicipality) => Promise<unknown>,
  ): void {
    this.on(day, async () => {
      await work(await this.task(step, title), this.stage);
    });
  }

  private task(step: number, title: string | null): Promise<TaskView> {
    return this.stage.task(this.roundId, step, title);
  }

  private async answerAll(
    task: TaskView,
    title: string | null,
    { outcome = 'publish-openly', answers = {} }: Handing,
  ): Promise<TaskView> {
    let current = await this.give(task, answers);
    for (let pass = 0; pass < 3; pass += 1) {
      const open = current.checks.filter((check) => check.required && check.answer === null);
      if (open.length === 0) break;
      const person = this.personFor(current.stepKey, title);
      const dataset = inventory.find(({ facts }) => facts.title === title)?.facts ?? noDataset;
      const facts = {
        outcome,
        person,
        date: this.stage.today(),
        text: (check: string) => answerInWords(check, dataset),
      };
      const given = open.map(({ key, kind, options }) => {
        const chosen = options?.some((option) => option.key === choices[key]) === true ? choices[key] : undefined;
        return {
          check: key,
          answer: answerOf(
            chosen ?? plausibleAnswer({ key, kind, options: options?.map((option) => option.key) }, facts),
          ),
        };
      });
      current = await this.stage.command(turnOf(current), current, { type: 'answer', answers: given });
    }
    return current;
  }

  private async give(
    task: TaskView,
    answers: Readonly<Record<string, { readonly answer: AnswerValue; readonly note?: string }>>,
  ): Promise<TaskView> {
    const given = Object.entries(answers).map(([check, one]) => ({
      check,
      answer: answerOf(one.answer),
      note: one.note ?? null,
    }));
    return given.length === 0 ? task : this.stage.command(turnOf(task), task, { type: 'answer', answers: given });
  }

  private personFor(step: StepKey, title: string | null): Uuid {
    if (step === 'appoint-owner') return this.stage.idOf(this.plan.owners[title ?? ''] ?? 'karin');
    if (step === 'establish-project') return this.stage.idOf(this.plan.leader);
    return this.stage.idOf(step === 'manage-solution' ? 'samira' : step === 'manage-dataset' ? 'erik' : 'karin');
  }
}

const answerOf = (answer: AnswerValue): string | number | string[] =>
  typeof answer === 'string' || typeof answer === 'number' ? answer : [...answer];

/** The first of the people whom the task waits for. */
export function turnOf(task: TaskView): Uuid {
  const [first] = task.assignees;
  if (first === undefined) {
    throw new Error(
      `Nobody in the demo is asked to do step ${String(task.step)} of ${task.dataset?.title ?? task.roundName}`,
    );
  }
  return first.id;
}
