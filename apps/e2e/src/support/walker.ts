import { Client, type KeptCookies } from './client.js';
import type { Inbox } from './inbox.js';
import { eventually } from './patience.js';

export interface Check {
  readonly key: string;
  readonly kind: 'yes-no' | 'text' | 'number' | 'date' | 'choice' | 'person' | 'dataset-list';
  readonly options?: readonly { readonly key: string }[];
  readonly required: boolean;
  readonly evidenceRequired: boolean;
  readonly answer: unknown;
}
export interface Task {
  readonly id: string;
  readonly step: number;
  readonly datasetId: string | null;
  readonly state: string;
  readonly assignees: readonly { readonly id: string }[];
  readonly reviewers: readonly { readonly name: string }[];
  readonly checks: readonly Check[];
  readonly availableCommands: readonly {
    readonly type: string;
    readonly allowed: boolean;
    readonly code?: string;
    readonly missing?: readonly { readonly text: string }[];
  }[];
  readonly outcome: { readonly code: string } | null;
  readonly version: number;
}

interface Me {
  readonly organisation: { readonly id: string };
  readonly person: { readonly id: string };
}

/** A walker with its clients, in a form that can be stored as JSON. */
export interface KeptWalker {
  readonly organisationId: string;
  readonly adminId: string;
  readonly admin: KeptCookies;
  readonly ids: readonly (readonly [name: string, id: string])[];
  readonly people: readonly (readonly [id: string, cookies: KeptCookies])[];
}

const password = 'korrekt häst batteri';

/** A program that knows the API's page "Tasks in detail" and nothing of the sixteen steps. */
export class Walker {
  private readonly people = new Map<string, Client>();
  readonly ids = new Map<string, string>();

  private constructor(
    readonly admin: Client,
    readonly organisationId: string,
    readonly adminId: string,
    private readonly inbox?: Inbox,
  ) {}

  /** With an inbox mail is sent by SMTP; without one it is in the built-in mailbox. */
  static async setUp(url: string, name = 'Exempelkommun', inbox?: Inbox): Promise<Walker> {
    const admin = new Client(url);
    const answer = await admin.must<Me>('POST', '/setup', {
      body: {
        organisation: { name, kind: 'municipality' },
        administrator: { name: 'Siv Start', email: 'siv.start@exempelkommun.example', password },
      },
    });
    return new Walker(admin, answer.organisation.id, answer.person.id, inbox);
  }

  /** Continues where another walker stopped, in a copy of its installation. */
  static from(url: string, kept: KeptWalker): Walker {
    const clientOf = (cookies: KeptCookies) => new Client(url, 'en', cookies);
    const walker = new Walker(clientOf(kept.admin), kept.organisationId, kept.adminId);
    for (const [name, id] of kept.ids) walker.ids.set(name, id);
    for (const [id, cookies] of kept.people) walker.people.set(id, clientOf(cookies));
    return walker;
  }

  keep(): KeptWalker {
    return {
      organisationId: this.organisationId,
      adminId: this.adminId,
      admin: this.admin.keep(),
      ids: [...this.ids],
      people: [...this.people].map(([id, client]) => [id, client.keep()]),
    };
  }

  /** Adds a person, opens the invitation from the mailbox and accepts it, so that the person is signed in. */
  async join(name: string, roles: readonly string[] = []): Promise<Client> {
    const email = `${name.toLowerCase().replace(/[åä]/g, 'a').replace(/ö/g, 'o').replace(/\s+/g, '.')}@exempelkommun.example`;
    const person = await this.admin.must<{ id: string }>('POST', '/people', { body: { name, email } });
    this.ids.set(name, person.id);
    for (const role of roles) {
      await this.admin.must('POST', '/role-assignments', { body: { role, personId: person.id } });
    }
    const client = new Client(this.admin.url);
    await client.must('POST', `/invitations/${await this.invitationFor(email)}/acceptance`, { body: { password } });
    this.people.set(person.id, client);
    return client;
  }

  async invitationFor(email: string): Promise<string> {
    const url =
      this.inbox === undefined ? await this.opened(email) : await this.inbox.linkFor(email, /./, '/invitations/');
    return url.slice(url.lastIndexOf('/') + 1);
  }

  private async opened(email: string): Promise<string> {
    return (
      await this.admin.must<{ url: string }>('POST', `/mailbox/messages/${await this.invitationTo(email)}/opening`)
    ).url;
  }

  /** Waits for the mail whose link the administrator of a trial may open. */
  private async invitationTo(email: string): Promise<string> {
    return eventually(
      () => `No invitation to ${email} that can be opened`,
      async () => {
        const list = await this.admin.must<{ items: { id: string }[] }>(
          'GET',
          `/mailbox/messages?limit=200&to=${encodeURIComponent(email)}`,
        );
        for (const { id } of list.items) {
          const message = await this.admin.must<{ closedLink: { kind: string; openable: boolean } | null }>(
            'GET',
            `/mailbox/messages/${id}`,
          );
          if (message.closedLink?.kind === 'invitation' && message.closedLink.openable) return id;
        }
        return undefined;
      },
    );
  }

  as(personId: string): Client {
    const client = this.people.get(personId);
    if (!client) throw new Error(`Nobody has signed in as ${personId}`);
    return client;
  }

  person(name: string): Client {
    return this.as(this.ids.get(name) ?? name);
  }

  task(id: string, who: Client = this.admin): Promise<Task> {
    return who.must<Task>('GET', `/tasks/${id}`);
  }

  command(who: Client, task: Task, command: Record<string, unknown>): Promise<Task> {
    return who.must<Task>('POST', `/tasks/${task.id}/commands`, { body: command, ifMatch: task.version });
  }

  answerTo(check: Check): unknown {
    switch (check.kind) {
      case 'yes-no':
        return 'yes';
      case 'number':
        return 3;
      case 'date':
        return '2026-11-20';
      case 'choice':
        return check.options?.[0]?.key;
      case 'person':
        return [...this.ids.values()][0];
      case 'dataset-list':
        return [];
      case 'text':
        return 'https://exempelkommun.example/beskrivning';
    }
  }

  /** One step: answers the required checks and submits, or approves. False when the task waits for something else. */
  async move(id: string, own: (check: Check) => unknown = () => undefined): Promise<boolean> {
    const seen = await this.task(id);
    const first = seen.assignees[0];
    if (!first || !['ready', 'active', 'returned', 'in-review'].includes(seen.state)) return false;
    const who = this.as(first.id);
    let task = await this.task(id, who);
    if (task.state === 'in-review') {
      await this.command(who, task, { type: 'approve' });
      return true;
    }
    for (let pass = 0; pass < 4; pass += 1) {
      const open = task.checks.filter((check) => check.required && check.answer === null);
      if (open.length === 0) break;
      task = await this.command(who, task, {
        type: 'answer',
        answers: open.map((check) => ({ check: check.key, answer: own(check) ?? this.answerTo(check) })),
      });
    }
    const endings = task.availableCommands.filter((command) => ['submit', 'complete'].includes(command.type));
    const last = endings.find((command) => command.allowed);
    // A task that was opened early waits at its gate for the tasks before it.
    if (!last && endings.some((command) => command.code === 'hard-gate')) return false;
    if (!last) throw new Error(`Step ${String(task.step)} cannot be handed in: ${JSON.stringify(endings)}`);
    await this.command(who, task, { type: last.type });
    return true;
  }

  async openTasks(roundId: string): Promise<Task[]> {
    const tasks: Task[] = [];
    for (let page = 1; ; page += 1) {
      const list = await this.admin.must<{ items: Task[]; total: number }>(
        'GET',
        `/tasks?roundId=${roundId}&open=true&limit=200&page=${String(page)}`,
      );
      tasks.push(...list.items);
      if (tasks.length >= list.total || list.items.length === 0) return tasks;
    }
  }

  /** Moves every task of the round to its end; fails when nothing can be done although something is open. */
  async walk(roundId: string, own: (task: Task, check: Check) => unknown = () => undefined): Promise<void> {
    for (let sweep = 0; sweep < 60; sweep += 1) {
      const open = await this.openTasks(roundId);
      if (open.length === 0) return;
      let moved = false;
      for (const task of open) moved = (await this.move(task.id, (check) => own(task, check))) || moved;
      if (!moved) {
        throw new Error(
          `Nothing moves: ${JSON.stringify(open.map((task) => [task.step, task.state, task.assignees.length]))}`,
        );
      }
    }
    throw new Error('The round did not end');
  }
}
