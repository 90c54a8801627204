import type { Client } from 'pg';

/** Who was signed in, from where, and what was half way to a way in. */
const ofTheInstallation = [
  'sessions',
  'known_browsers',
  'password_resets',
  'address_changes',
  'pending_sign_ins',
  'factor_set_ups',
];
/** What somebody had proposed, and others may have declined since. */
const ofOrganisations = ['address_proposals', 'four_eyes_proposals'];

/**
 * What must not live on in a copy that was put back, since nobody knows what happened to it meanwhile: sessions that were signed out,
 * tokens that were revoked, links that were used. Run as the product's own role, in one transaction.
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
    // Whoever has the mail may have used it: only what has not gone out yet still opens the door, once its mail is released.
    await client.query(
      `UPDATE invitations i SET expires_at = now() WHERE accepted_at IS NULL AND expires_at > now()
         AND NOT EXISTS (SELECT FROM notices n WHERE n.organisation_id = i.organisation_id AND n.kind = 'invitation' AND n.subject_id = i.person_id AND n.state IN ('planned', 'claimed'))`,
    );
  }
  // No mail goes out before somebody has released it: it may have gone out before.
  await client.query("SELECT set_config('app.installation', 'on', true), set_config('app.organisation', '', true)");
  await client.query("INSERT INTO mail_hold_of_installation (reason) VALUES ('restored') ON CONFLICT DO NOTHING");
}
