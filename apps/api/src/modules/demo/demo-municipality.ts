import { Readable } from 'node:stream';
import type { TaskCommandBody, TaskView } from '@stegvis/contract';
import type { LocalDate, RoleKey, Uuid } from '@stegvis/workflow';
import { defaultTimeZone } from '@stegvis/wording';
import type { Sql } from '../../platform/database/sql.js';
import type { Identity } from '../../platform/http/identity.js';
import { readPerson } from '../people/people.door.js';
import { addressOf, demoPeople, type DemoPersonKey } from './demo-people.js';
import { findTaskAt, markJoined } from './demo.query.js';
import type { DemoActions } from './demo-actions.js';
import { inventory } from './inventory.js';

const language = 'sv';

/** The municipality while it is being built: its people, and each event as an action of one of them. */
export class DemoMunicipality {
  private readonly people = new Map<DemoPersonKey, Uuid>();
  private readonly datasets = new Map<string, Uuid>();

  constructor(
    readonly actions: DemoActions,
    private readonly sql: Sql,
    private readonly organisationId: Uuid,
    private readonly administrator: Uuid,
  ) {}

  idOf(who: DemoPersonKey): Uuid {
    return there(this.people.get(who), who);
  }

  datasetOf(title: string): Uuid {
    return there(this.datasets.get(title), title);
  }

  today(): LocalDate {
    return this.actions.clock.today();
  }

  async addPerson(who: DemoPersonKey): Promise<void> {
    const { people } = this.actions.office;
    const { name, unit, roles, newcomer }: (typeof demoPeople)[DemoPersonKey] & { readonly newcomer?: boolean } =
      demoPeople[who];
    await this.administer(async (sql) => {
      const { id } = await people.add(sql, { name, email: addressOf(name), unit });
      this.people.set(who, id);
      if (newcomer === true) await people.invite(sql, id);
      else await markJoined(sql, id, this.actions.clock.now());
    });
    for (const role of roles) await this.grant(who, role);
  }

  async grant(who: DemoPersonKey, role: RoleKey, title?: string): Promise<void> {
    const place = { roundId: null, datasetId: title === undefined ? null : this.datasetOf(title) };
    await this.administer((sql) => this.actions.office.roles.grant(sql, { role, personId: this.idOf(who), ...place }));
  }

  /** The administrator becomes coordinator too, so that a visitor sees the coordinator's home page first. */
  async welcome(): Promise<void> {
    await this.administer((sql) =>
      this.actions.office.roles.grant(sql, {
        role: 'coordinator',
        personId: this.administrator,
        roundId: null,
        datasetId: null,
      }),
    );
  }

  private administer<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.actions.unitOfWork.run(this.organisationId, this.administrator, work);
  }

  async away(who: DemoPersonKey, from: LocalDate, to: LocalDate, substitute: DemoPersonKey): Promise<void> {
    const id = this.idOf(who);
    const { version } = there(await readPerson(this.sql, id), who);
    await this.actions.office.update.run(this.as(who), id, version, {
      outOfOffice: { from, to, substituteId: this.idOf(substitute) },
    });
  }

  async leave(who: DemoPersonKey, lastDay: LocalDate): Promise<void> {
    await this.actions.office.depart.run(this.as('karin'), this.idOf(who), { lastDay, handOverTo: null }, false);
  }

  async takeInventory(from: number, to: number): Promise<void> {
    for (const { facts } of inventory.slice(from, to)) {
      const made = await this.actions.office.createDataset.run(this.as('karin'), facts);
      this.datasets.set(facts.title, made.id);
    }
  }

  as(who: DemoPersonKey): Identity {
    return this.asPerson(this.idOf(who));
  }

  /** The identity that a request of this person would have. */
  asPerson(personId: Uuid): Identity {
    return {
      accountId: this.organisationId,
      personId,
      organisationId: this.organisationId,
      language,
      timeZone: defaultTimeZone,
      installationAdministrator: false,
      visiting: false,
      via: 'session',
      credentialId: this.organisationId,
      scope: 'write',
      needsFactor: false,
      expiresAt: this.actions.clock.after(3600),
      provenAt: null,
      passwordToChoose: false,
    };
  }

  async task(roundId: Uuid, step: number, title: string | null): Promise<TaskView> {
    const id = await findTaskAt(this.sql, { roundId, step, title });
    return this.read(there(id, `step ${String(step)} of ${title ?? 'the round'}`));
  }

  async read(id: Uuid): Promise<TaskView> {
    return there(await this.actions.tasks.read.run(this.sql, id, this.idOf('karin'), language), id);
  }

  command(personId: Uuid, task: TaskView, body: TaskCommandBody): Promise<TaskView> {
    return this.actions.tasks.command.run(this.asPerson(personId), task.id, task.version, body, language);
  }

  /** The comment becomes a to-do of the person in `toDo`. */
  async comment(
    who: DemoPersonKey,
    task: TaskView,
    text: string,
    mentions: readonly DemoPersonKey[] = [],
    toDo?: DemoPersonKey,
  ): Promise<void> {
    const body = {
      text,
      mentions: mentions.map((one) => this.idOf(one)),
      ...(toDo === undefined ? {} : { toDo: { personId: this.idOf(toDo) } }),
    };
    await this.actions.tasks.comment.run(this.as(who), { taskId: task.id, datasetId: null }, body, language);
  }

  async link(who: DemoPersonKey, task: TaskView, check: string, title: string, url: string): Promise<void> {
    await this.actions.tasks.evidence.run(this.as(who), task.id, { kind: 'link', check, title, url }, language);
  }

  async file(who: DemoPersonKey, task: TaskView, check: string, title: string, content: string): Promise<void> {
    const { key, size, sha256 } = await this.actions.tasks.files.put(
      this.organisationId,
      Readable.from([Buffer.from(content)]),
    );
    await this.actions.tasks.evidence.run(
      this.as(who),
      task.id,
      { kind: 'file', check, title, fileId: key, mediaType: 'text/plain', size, sha256 },
      language,
    );
  }
}

function there<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`The demo's script names what is not there: ${what}`);
  return value;
}
