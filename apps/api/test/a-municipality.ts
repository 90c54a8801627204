import type { RoleKey } from '@stegvis/workflow';
import type { Answer, Api } from './api-client.js';
import type { RunningApp } from './start-app.js';

export const password = 'korrekt häst batteri';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly api: Api;
}

export interface RoleScope {
  readonly roundId?: string;
  readonly datasetId?: string;
}

export interface Municipality {
  readonly id: string;
  readonly name: string;
  readonly administrator: Person;
  /** Creates a person who was invited, has joined, and holds the roles. */
  person(name: string, roles?: readonly RoleKey[], scope?: RoleScope): Promise<Person>;
  /** Creates a person without an account, such as a contact before the first sign-in. */
  contact(name: string): Promise<{ readonly id: string; readonly email: string }>;
  grant(personId: string, role: RoleKey, scope?: RoleScope): Promise<string>;
}

const setUpCode = 'AAAAABBBBB';

let count = 0;

/**
 * Creates a municipality. The first one sets the installation up; its administrator adds later ones. Everything goes
 * through the API.
 */
export async function aMunicipality(app: RunningApp, name?: string): Promise<Municipality> {
  count += 1;
  const called = name ?? `Exempelkommun ${String(count)}`;
  const email = `admin${String(count)}@kommun${String(count)}.example`;
  const organisation = { name: called, kind: 'municipality', slug: `kommun-${String(count)}-${String(process.pid)}` };
  const api = app.anyone();
  const needed = expectStatus(await api.get('/setup'), 200).body.needed;
  const administratorOf = { name: 'Anna Administratör', email };
  // An installation with a PUBLIC_URL of another name, or behind a proxy, asks for the code on its console.
  if (needed === true) {
    await app.owner.query("INSERT INTO set_up_codes (code_hash) VALUES (sha256(convert_to($1, 'UTF8')))", [setUpCode]);
  }
  const founded =
    needed === true
      ? expectStatus(
          await api.post('/setup', { organisation, administrator: { ...administratorOf, password }, code: setUpCode }),
          201,
        )
      : expectStatus(
          await installer(app).post('/organisations', { organisation, administrator: administratorOf }),
          201,
        );
  if (needed === true) installers.set(app, api);
  else {
    expectStatus(
      await api.post(`/invitations/${await invitationOf(app, founded.body.person.id)}/acceptance`, { password }),
      201,
    );
  }
  const administrator = { id: String(founded.body.person.id), name: 'Anna Administratör', email, api };
  return municipality(app, String(founded.body.organisation.id), called, administrator);
}

const installers = new WeakMap<RunningApp, Api>();

function installer(app: RunningApp): Api {
  const api = installers.get(app);
  if (api === undefined) throw new Error('The installation was set up by somebody else');
  return api;
}

function municipality(app: RunningApp, id: string, name: string, administrator: Person): Municipality {
  const admin = administrator.api;
  const contact = async (called: string, invite: boolean): Promise<{ id: string; email: string }> => {
    count += 1;
    const email = `${called
      .normalize('NFKD')
      .replaceAll(/[^\w]+/g, '.')
      .toLowerCase()}.${String(count)}@kommun.example`;
    const made = expectStatus(await admin.post('/people', { name: called, email, invite }), 201);
    return { id: made.body.id, email };
  };
  const grant = async (personId: string, role: RoleKey, scope: RoleScope = {}): Promise<string> => {
    const made = expectStatus(await admin.post('/role-assignments', { role, personId, ...scope }), 201);
    return made.body.id;
  };
  return {
    id,
    name,
    administrator,
    grant,
    contact: (called) => contact(called, false),
    person: async (called, roles = [], scope = {}) => {
      const made = await contact(called, true);
      const api = app.anyone();
      expectStatus(await api.post(`/invitations/${await invitationOf(app, made.id)}/acceptance`, { password }), 201);
      for (const role of roles) await grant(made.id, role, scope);
      return { ...made, name: called, api };
    },
  };
}

/** The secret of the mail's link, read from the outbox, since mail has its own tests. */
export async function invitationOf(app: RunningApp, personId: string): Promise<string> {
  const { rows } = await app.owner.query<{ secret: string | null }>(
    "SELECT secret FROM notices WHERE kind = 'invitation' AND subject_id = $1 AND secret IS NOT NULL ORDER BY id DESC LIMIT 1",
    [personId],
  );
  const secret = rows[0]?.secret ?? null;
  if (secret === null) throw new Error('Nobody invited this person, or the mail is out already');
  return secret;
}

/** Returns the answer, or throws an error that shows the whole answer. */
export function expectStatus(answer: Answer, status: number): Answer {
  if (answer.status !== status) {
    throw new Error(`Expected ${String(status)}, was answered ${String(answer.status)}: ${answer.text.slice(0, 1000)}`);
  }
  return answer;
}

/** Makes somebody leave whose last day was yesterday. */
export async function leaves(app: RunningApp, by: Person, id: string, handOverTo: string | null = null): Promise<void> {
  expectStatus(await by.api.post(`/people/${id}/departure`, { lastDay: app.clock.today(), handOverTo }), 200);
  await app.owner.query('UPDATE people SET left_on = left_on - 1 WHERE id = $1', [id]);
}
