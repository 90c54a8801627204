import { createHash, randomBytes } from 'node:crypto';
import { ApiClient } from '../stage/api-client.mjs';

const password = 'korrekt häst batteri';
/** A password that somebody else chose, which has to be replaced at the first sign-in. */
const given = 'bara till en början';
let count = 0;

/**
 * The secret of the invitation's link. It is in the outbox until the mail has been sent and nowhere afterwards; then a
 * new one is stored in its place.
 */
async function invitationOf(owner, { id }) {
  const [waiting] = await owner.query('SELECT secret FROM notices WHERE subject_id = $1 AND secret IS NOT NULL', [id]);
  if (waiting !== undefined) return waiting.secret;
  const [{ organisation_id: organisation }] = await owner.query('SELECT organisation_id FROM people WHERE id = $1', [
    id,
  ]);
  const token = Buffer.concat([Buffer.from(organisation.replaceAll('-', ''), 'hex'), randomBytes(32)]).toString(
    'base64url',
  );
  await owner.query('UPDATE invitations SET token_hash = $2 WHERE person_id = $1 AND accepted_at IS NULL', [
    id,
    createHash('sha256').update(token).digest(),
  ]);
  return token;
}

/**
 * Makes an organisation through the API, with people who were invited and joined. Each benchmark has its own, so that
 * none finds the tasks of another.
 * @returns `{ id, coordinator, person(name, roles) }`, people as `{ id, api }`
 */
export async function makeOrganisation({ product, owner, installer }, name) {
  count += 1;
  const email = `samordnare.${count}@bench.example`;
  const body = {
    organisation: { name, kind: 'municipality', slug: `bench-${count}` },
    administrator: { name: 'Anna Ek', email, password },
  };
  const other = { ...body, administrator: { ...body.administrator, password: given } };
  const api = new ApiClient(product.url);
  const { needed } = await api.get('/setup');
  const founded = needed ? await api.post('/setup', body) : await installer.api.post('/organisations', other);
  if (needed) {
    installer.api = api.at(product.url);
  } else {
    await api.post('/sessions', { email, password: given });
    await api.send('PUT', '/me/password', { current: given, password }, {}, 204);
  }
  const coordinator = { id: founded.person.id, api };
  const grant = (personId, role) => api.post('/role-assignments', { role, personId });
  for (const role of ['coordinator', 'project-leader', 'management', 'security-officer', 'communications']) {
    await grant(coordinator.id, role);
  }

  const person = async (called, roles) => {
    count += 1;
    const made = await api.post('/people', { name: called, email: `person.${count}@bench.example` });
    const own = new ApiClient(product.url);
    await own.post(`/invitations/${await invitationOf(owner, made)}/acceptance`, { password });
    for (const role of roles) await grant(made.id, role);
    return { id: made.id, api: own };
  };
  return { id: founded.organisation.id, coordinator, person };
}
