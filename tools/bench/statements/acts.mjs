import { createHash, randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { at } from '../../setup/paths.mjs';
import { ApiClient } from '../stage/api-client.mjs';

const password = 'korrekt häst batteri';
const packageOf = (name) => import(pathToFileURL(createRequire(at('apps', 'api', 'package.json')).resolve(name)).href);

/** Waits until the owner of the tables finds a row. */
async function found({ owner }, text, values) {
  for (let waited = 0; waited < 900_000; waited += 200) {
    const [row] = await owner.query(text, values);
    if (row !== undefined) return row;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Nothing was found by ${text}`);
}

/** Gives a pending link of an account a secret that is known here, since that of its mail is in no table. */
async function secretOf(stage, table, email) {
  const { organisation_id: organisation } = await found(
    stage,
    `SELECT organisation_id FROM ${table} WHERE account_id = (SELECT id FROM accounts WHERE email = $1)`,
    [email],
  );
  const secret = Buffer.concat([Buffer.from(organisation.replaceAll('-', ''), 'hex'), randomBytes(32)]).toString(
    'base64url',
  );
  await stage.owner.query(`UPDATE ${table} SET token_hash = $1`, [createHash('sha256').update(secret).digest()]);
  return secret;
}

/** Sends a command on a task as it is now. */
export async function command(api, id, body) {
  const { version } = await api.get(`/tasks/${id}`);
  return api.send('POST', `/tasks/${id}/commands`, body, { 'if-match': `"${version}"` }, 200);
}

const change = async (api, path, body) => {
  const { version } = await api.get(path);
  return api.send('PATCH', path, body, { 'if-match': `"${version}"` }, 200);
};

/** The work on tasks: answers, reviews, conversation, evidence, reminders. */
export async function work({ coordinator, maintainer, owner, tasks, round }) {
  const [first, second, third, ...others] = tasks;
  for (const [turn, task] of others.slice(0, 20).entries()) {
    await command(maintainer.api, task, { type: 'answer', check: 'format', answer: `GeoJSON ${turn}` });
    await command(maintainer.api, task, { type: 'complete' });
  }
  await command(coordinator.api, first, { type: 'reschedule', dueOn: '2027-03-01', reason: 'Sommar' });
  await command(coordinator.api, first, { type: 'assign', personId: maintainer.id, reason: 'Vet mest' });
  await coordinator.api.get('/tasks/' + first + '/reschedule-preview?dueOn=2027-01-07');
  for (const body of [{ text: 'Vi väntar på @Ola Berg' }, { text: 'Ska det?', toDo: { personId: maintainer.id } }]) {
    const comment = await coordinator.api.post(`/tasks/${first}/comments`, body);
    await coordinator.api.send('POST', `/comments/${comment.id}/resolution`, { resolved: true }, {}, 200);
    await coordinator.api.send('DELETE', `/comments/${comment.id}`, undefined, {}, 204);
  }
  await coordinator.api.post(`/tasks/${second}/comments`, { text: 'Att göra', toDo: { personId: owner.id } });
  await maintainer.api.post(`/tasks/${second}/comments`, { kind: 'dont-know', check: 'method', text: 'Vet inte' });
  await maintainer.api.post(`/tasks/${third}/comments`, { kind: 'not-mine', text: 'Inte min' });
  await coordinator.api.post(`/datasets/${round.datasetIds[0]}/comments`, { text: 'Finns den?' });
  const link = await maintainer.api.post(`/tasks/${second}/evidence`, {
    url: 'https://bench.example/avtal',
    title: 'Avtal',
  });
  await maintainer.api.send('DELETE', `/tasks/${second}/evidence/${link.id}`, undefined, {}, 204);
  await maintainer.api.post(`/tasks/${second}/evidence/${link.id}/restoration`, undefined, 204);
  const form = new FormData();
  form.append('file', new Blob(['Avtalet']), 'avtal.txt');
  const file = await maintainer.api.post(`/tasks/${second}/evidence`, form);
  await fetch(`${maintainer.api.url}/api/v1/tasks/${second}/evidence/${file.id}`, { headers: maintainer.api.headers });
  await coordinator.api.post(`/tasks/${second}/reminders`, undefined);
  await coordinator.api.post('/task-reminders', { taskIds: others.slice(30, 60) });
  await coordinator.api.post(`/rounds/${round.id}/reminders`, { step: 11 });
  const versions = await Promise.all(others.slice(30, 40).map((id) => maintainer.api.get(`/tasks/${id}`)));
  const commands = versions.map(({ id, version }) => ({
    taskId: id,
    version,
    command: { type: 'answer', check: 'format', answer: 'CSV' },
  }));
  await maintainer.api.post('/task-commands', { commands }, 200);
  await fetch(`${maintainer.api.url}/t/${first}`, { headers: maintainer.api.headers });
}

/** What the coordinator does with rounds, the guide, the organisation and its inventory. */
export async function steer({ coordinator: { api }, round, size }) {
  const [dataset, other] = round.datasetIds;
  await api.send('DELETE', `/rounds/${round.id}/datasets/${other}?reason=Nej`, undefined, {}, 204);
  await api.post(`/rounds/${round.id}/datasets`, { datasetIds: [other] }, 200);
  await change(api, `/rounds/${round.id}`, { startsOn: '2026-01-19' });
  await change(api, `/datasets/${dataset}`, { unit: 'Kultur' });
  await change(api, '/organisations/current', { contactEmail: 'data@bench.example' });
  await api.send('PATCH', `/datasets/${dataset}`, { unit: 'Fritid' }, { 'if-match': '"1"' }, 412);
  const tailored = await api.post('/guide/versions', { steps: { 'establish-export': { workingDays: 12 } } });
  await api.post(`/rounds/${round.id}/upgrade?dryRun=true`, { guideVersion: tailored.version }, 200);
  await api.post(`/rounds/${round.id}/upgrade`, { guideVersion: tailored.version }, 200);
  const view = await api.post('/views', { name: 'Mina', query: 'state=ready', page: 'tasks', shared: false });
  await api.send('DELETE', `/views/${view.id}`, undefined, { 'if-match': `"${view.version}"` }, 204);
  await inventory(api, size);
}

async function inventory(api, rows) {
  const file = (unit) => {
    const lines = Array.from({ length: rows }, (_, n) => `S-${n};Sats ${n};${unit}`);
    const form = new FormData();
    form.append('file', new Blob([['Id;Titel;Förvaltning', ...lines].join('\n')]), 'inventering.csv');
    return form;
  };
  await api.post('/dataset-imports', file('Miljö'), 200);
  await api.post('/dataset-imports', file('Teknik'), 200);
  const { items } = await api.get('/dataset-imports');
  for (const { id } of items) await api.get(`/dataset-imports/${id}`);
  await api.post(`/dataset-imports/${items[0].id}/reversal`, undefined, 200);
}

/** Roles, absences, departures. */
export async function people({ organisation, coordinator: { api }, maintainer, owner }) {
  await change(api, `/people/${maintainer.id}`, {
    outOfOffice: { from: '2026-01-01', to: '2099-01-01', substituteId: owner.id },
  });
  await change(api, `/people/${maintainer.id}`, { outOfOffice: null, unit: 'IT' });
  const role = await api.post('/role-assignments', { role: 'archivist', personId: owner.id });
  await api.send('DELETE', `/role-assignments/${role.id}`, undefined, {}, 204);
  const leaver = await organisation.person('Per Ask', ['system-maintainer']);
  const lastDay = new Date().toISOString().slice(0, 10);
  await api.post(`/people/${leaver.id}/departure?dryRun=true`, { lastDay, handOverTo: maintainer.id }, 200);
  await api.post(`/people/${leaver.id}/departure`, { lastDay, handOverTo: maintainer.id }, 200);
  await api.send('DELETE', `/people/${leaver.id}/departure`, undefined, {}, 200);
  await api.post(`/people/${leaver.id}/departure`, { lastDay, handOverTo: maintainer.id }, 200);
  return { leaver };
}

/** Everything about accounts: sign-in, its second step, passwords, addresses, sessions, tokens. */
export async function accounts(stage, { coordinator, organisation }) {
  const { Secret, TOTP } = await packageOf('otpauth');
  const person = await organisation.person('Eva Lind', []);
  const { email } = await coordinator.api.get(`/people/${person.id}`);
  const own = person.api;
  await own.post('/sessions/current/proof', { password }, 204);
  await own.send('PUT', '/me/password', { current: password, password: `${password} igen` }, {}, 204);
  await own.send('PUT', '/me/preferences', { language: 'sv' }, {}, 200);
  const token = await own.post('/api-tokens', { name: 'Skript', scope: 'read' });
  await fetch(`${own.url}/api/v1/me`, { headers: { authorization: `Bearer ${token.token}` } });
  await own.send('DELETE', '/sessions', undefined, {}, 204);

  const { secret } = await own.post('/me/second-factors/authenticator', { password: `${password} igen` });
  const code = (steps) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
  await own.post('/me/second-factors/authenticator/confirmation', { name: 'Telefon', code: code(-1) });
  const again = new ApiClient(stage.product.url);
  await again.post('/sessions', { email, password: `${password} igen` }, 401);
  await again.get('/sessions/second-factor');
  await again.post('/sessions/second-factor', { code: code(0) });
  const { recoveryCodes } = await again.post('/me/recovery-codes', { password: `${password} igen` });
  const third = new ApiClient(stage.product.url);
  await third.post('/sessions', { email, password: `${password} igen` }, 401);
  await third.post('/sessions/second-factor', { recoveryCode: recoveryCodes[0] });
  await third.post('/sessions/passkey/challenge', undefined, 200);
  await coordinator.api.post(`/people/${person.id}/second-factor-reset`, { password }, 200);

  const guest = new ApiClient(stage.product.url);
  const invited = await coordinator.api.post('/people', { name: 'Siv Ny', email: 'siv@bench.example' });
  await guest.post('/password-resets', { email: invited.email }, 202);
  await guest.post('/password-resets', { email }, 202);
  const reset = await secretOf(stage, 'password_resets', email);
  await guest.get(`/password-resets/${reset}`);
  await guest.post(`/password-resets/${reset}/password`, { password });
  await guest.post('/me/address', { email: 'eva@bench.example', password }, 202);
  const address = await secretOf(stage, 'address_changes', email);
  await guest.get(`/address-changes/${address}`);
  await guest.post(`/address-changes/${address}/confirmation`, undefined, 200);
  await change(coordinator.api, `/people/${person.id}`, { email: 'eva.lind@bench.example' });
  // A proposed address ends the person's sessions.
  await guest.post('/sessions', { email: 'eva@bench.example', password });
  await guest.get('/me/address');
  await guest.send('DELETE', '/me/address/proposal', undefined, {}, 204);
  await coordinator.api.send('DELETE', `/people/${person.id}/sessions`, undefined, {}, 204);
}

/** Mails, their limits and the seals of the record, and what is done daily. */
export async function operate(stage, { organisation, coordinator: { api } }) {
  for (const path of ['/mail-hold', '/installation/mail-hold']) {
    await stage.installer.api.send('PUT', path, undefined, {}, 200);
    await stage.installer.api.send('DELETE', path, undefined, {}, 200);
  }
  const { items } = await api.get('/mailbox/messages');
  for (const { id } of items.slice(0, 3)) await api.get(`/mailbox/messages/${id}`);
  const { id: sent } = await found(
    stage,
    "SELECT id FROM notices WHERE organisation_id = $1 AND state = 'sent' AND kind NOT IN ('invitation', 'password-reset') LIMIT 1",
    [organisation.id],
  );
  await stage.owner.query("UPDATE notices SET state = 'dead' WHERE id = $1", [sent]);
  await api.post(`/notices/${sent}/attempts`, undefined, 202);
  await fetch(`${api.url}/metrics`);
  // What is done hourly and daily was done before there was anything to do.
  await stage.owner.query('DELETE FROM ticks');
  await found(stage, 'SELECT FROM audit_chains WHERE organisation_id = $1 AND verified_at IS NOT NULL', [
    organisation.id,
  ]);
}

/** A demo, which is made by the actions that people use, and visited. */
export async function demo(stage) {
  const { api } = stage.installer;
  const made = await api.post('/organisations', {
    organisation: { name: 'Demokommun', kind: 'municipality', slug: 'bench-demo' },
    administrator: { name: 'Anna Ek', email: 'samordnare.1@bench.example' },
    demo: true,
  });
  const visitor = api.at(api.url);
  await visitor.send('POST', '/sessions/current/organisation', { organisationId: made.organisation.id }, {}, 200);
  const { self, people: some } = await visitor.get('/demo');
  await visitor.post('/demo/sessions', { personId: some[0].id });
  for (const path of ['/me', '/tasks?assignee=me', '/rounds', '/audit-events']) await visitor.get(path);
  const { items: asking } = await visitor.get('/tasks?step=4');
  await fetch(`${visitor.url}/t/${asking[0].id}`, { headers: visitor.headers });
  await visitor.post('/demo/sessions', { personId: self.id });
  await visitor.send('DELETE', '/organisations/current/demo', undefined, {}, 204);
}
