import type { Client } from 'pg';

/** Sessions, tokens and everything that was about to become a way to sign in. */
const ofTheInstallation = [
  'sessions',
  'known_browsers',
  'password_resets',
  'address_changes',
  'pending_sign_ins',
  'factor_set_ups',
];
/** Proposals, which others may have declined since. */
const ofOrganisations = ['address_proposals', 'four_eyes_proposals'];

/**
 * Deletes what must not survive in a restored copy, since it is unknown what happened to it meanwhile: sessions may
 * have been signed out, tokens revoked, links used. Runs as the product's own role, in one transaction.
 */
export async function endWhatWasOpen(client: Client): Promise<void> {
  await client.query("SELECT set_config('app.installation', 'on', true), set_config('app.organisation', '', true)");
  for (const table of ofTheInstallation) await client.query(`DELETE FROM ${table}`);
  const { rows } = await client.query<{ id: string }>('SELECT id FROM organisations');
  for (const { id } of rows) {
    await client.query("SELECT set_config('app.installation', '', true), set_config('app.organisation', $1, true)", [
      id,
    ]);
    for (const table of ofOrganisations) await client.query(`DELETE FROM ${table}`);
    await client.query('UPDATE api_tokens SET revoked_at = now() WHERE revoked_at IS NULL');
    await client.query(
      "UPDATE notices SET state = 'suppressed', reason = 'restored', secret = NULL, lease_token = NULL, lease_until = NULL WHERE state IN ('planned', 'claimed') AND kind = 'password-reset'",
    );
    // Somebody may have used a link that was mailed: only links whose mail has not been sent yet stay valid.
    await client.query(
      `UPDATE invitations i SET expires_at = now() WHERE accepted_at IS NULL AND expires_at > now()
         AND NOT EXISTS (SELECT FROM notices n WHERE n.organisation_id = i.organisation_id AND n.kind = 'invitation' AND n.subject_id = i.person_id AND n.state IN ('planned', 'claimed'))`,
    );
  }
  // Mail is held until somebody releases it, since it may have been sent before.
  await client.query("SELECT set_config('app.installation', 'on', true), set_config('app.organisation', '', true)");
  await client.query("INSERT INTO mail_hold_of_installation (reason) VALUES ('restored') ON CONFLICT DO NOTHING");
}
