import assert from 'node:assert/strict';
import { roundView, taskView, datasetView, taskOperations, type TaskView } from '@stegvis/contract';
import { plausibleAnswer, TaskPlayer, turnOf } from '@stegvis/workflow';
import type { AnswerValue, Outcome, PlayedCheck, RoleKey } from '@stegvis/workflow';
import { aMunicipality, expectStatus, type Municipality, type Person } from './a-municipality.js';
import type { Answer, Api } from './api-client.js';
import { schemaOf } from '../src/platform/http/schema-of.js';
import type { RunningApp } from './start-app.js';

export interface Team extends Readonly<Record<TeamRole, Person>> {
  /** A person of the municipality without a role. */
  readonly bystander: Person;
}
type TeamRole =
  'coordinator' | 'management' | 'leader' | 'owner' | 'maintainer' | 'security' | 'counsel' | 'communications';

const roles: Readonly<Record<TeamRole, RoleKey>> = {
  coordinator: 'coordinator',
  management: 'management',
  leader: 'project-leader',
  owner: 'information-owner',
  maintainer: 'system-maintainer',
  security: 'security-officer',
  counsel: 'legal-counsel',
  communications: 'communications',
};

export async function aTeam(town: Municipality): Promise<Team> {
  const member = (role: TeamRole): Promise<Person> => town.person(`Person ${role}`, [roles[role]]);
  return {
    coordinator: await member('coordinator'),
    management: await member('management'),
    leader: await member('leader'),
    owner: await member('owner'),
    maintainer: await member('maintainer'),
    security: await member('security'),
    counsel: await member('counsel'),
    communications: await member('communications'),
    bystander: await town.person('Person bystander'),
  };
}

const taskList = schemaOf(taskOperations.listTasks.answer);

/** A round and its people; each step goes through the API as the person whom a task waits for. */
export class RoundStory {
  private readonly player = new TaskPlayer<TaskView>((by, task, command) =>
    this.give(this.member(by, task), task.id, command),
  );

  private constructor(
    readonly town: Municipality,
    readonly team: Team,
    readonly roundId: string,
    readonly datasets: readonly string[],
  ) {}

  /** Starts a round with this many datasets, each chosen with a reason. */
  static async begin(
    app: RunningApp,
    given: { readonly town?: Municipality; readonly team?: Team; readonly datasets?: number } = {},
  ): Promise<RoundStory> {
    const town = given.town ?? (await aMunicipality(app));
    const team = given.team ?? (await aTeam(town));
    const { api } = team.coordinator;
    const name = `Omgång ${String(Date.now())} ${town.name}`;
    const round = roundView.parse(
      expectStatus(await api.post('/rounds', { name, startsOn: '2026-03-02', targetOn: '2026-12-18' }), 201).body,
    );
    const datasets: string[] = [];
    for (let number = 1; number <= (given.datasets ?? 1); number += 1) {
      const made = datasetView.parse(
        expectStatus(await api.post('/datasets', { title: `Datamängd ${String(number)}`, unit: 'Teknik' }), 201).body,
      );
      datasets.push(made.id);
    }
    const story = new RoundStory(town, team, round.id, datasets);
    expectStatus(await api.post(`/rounds/${story.roundId}/start`), 200);
    if (datasets.length > 0) {
      expectStatus(
        await api.post(`/rounds/${story.roundId}/datasets`, { datasetIds: datasets, reason: 'Efterfrågad' }),
        200,
      );
    }
    return story;
  }

  async taskId(step: number, dataset?: string): Promise<string> {
    const query = new URLSearchParams({
      roundId: this.roundId,
      step: String(step),
      ...(dataset === undefined ? {} : { datasetId: dataset }),
    });
    const listed = taskList.parse(
      expectStatus(await this.team.coordinator.api.get(`/tasks?${query.toString()}`), 200).body,
    );
    const id = listed.items[0]?.id;
    if (id === undefined) throw new Error(`The round has no task of step ${String(step)}`);
    return id;
  }

  async task(step: number, dataset?: string, as: Api = this.team.coordinator.api): Promise<TaskView> {
    return this.read(await this.taskId(step, dataset), as);
  }

  async read(id: string, as: Api = this.team.coordinator.api): Promise<TaskView> {
    return taskView.parse(expectStatus(await as.get(`/tasks/${id}`), 200).body);
  }

  /** Sends a command with the current version and returns any answer. */
  async try(who: Person, id: string, command: object): Promise<Answer> {
    const { version } = await this.read(id);
    return who.api.command(id, version, command);
  }

  /** Gives a command, and compares its answer with the task as it is read afterwards. Only planned mails may differ. */
  async give(who: Person, id: string, command: object): Promise<TaskView> {
    const answer = taskView.parse(expectStatus(await this.try(who, id, command), 200).body);
    const read = await this.read(id, who.api);
    assert.deepStrictEqual({ ...answer, nextReminder: null }, { ...read, nextReminder: null });
    return answer;
  }

  /** Answers all required questions and finishes; submitter and approver are people whom the task waits for. */
  async finish(step: number, dataset?: string, outcome: Outcome = 'publish-openly'): Promise<TaskView> {
    const answered = await this.answerAll(await this.taskId(step, dataset), outcome);
    return this.player.approve(await this.player.handIn(answered));
  }

  async answerAll(id: string, outcome: Outcome = 'publish-openly'): Promise<TaskView> {
    return this.player.answerAll(await this.read(id), (check) => this.goodAnswer(check, outcome));
  }

  /** The first person whom the task waits for. */
  turn(task: TaskView): Person {
    return this.member(turnOf(task), task);
  }

  private member(id: string, task: TaskView): Person {
    const found = Object.values<Person>({ ...this.team }).find((person) => person.id === id);
    if (found === undefined) throw new Error(`Nobody of the team is asked to do step ${String(task.step)}`);
    return found;
  }

  private goodAnswer({ key, kind, options }: PlayedCheck, outcome: Outcome): AnswerValue {
    const facts = { outcome, person: this.team.owner.id, date: '2026-03-02', text: (check: string) => `Om ${check}` };
    return plausibleAnswer({ key, kind, options: options?.map((option) => option.key) }, facts);
  }
}
