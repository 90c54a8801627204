import type { Client } from 'pg';

/**
 * What must not live on in a copy that was put back, since nobody knows what happened to it meanwhile: sessions that were signed out,
 * tokens that were revoked, links that were used. Run as the product's own role, in one transaction.
 */
export async function endWhatWasOpen(client: Client): Promise<void> {
  await client.query("SELECT set_config('app.installation', 'on', true), set_config('app.organisation', '', true)");
  for (const table of ['sessions', 'password_resets']) await client.query(`DELETE FROM ${table}`);
  const { rows } = await client.query<{ id: string }>('SELECT id FROM organisations');
  for (const { id } of rows) {
    await client.query("SELECT set_config('app.installation', '', true), set_config('app.organisation', $1, true)", [id]);
    await client.query('UPDATE api_tokens SET revoked_at = now() WHERE revoked_at IS NULL');
    await client.query("UPDATE notices SET state = 'suppressed', reason = 'restored', secret = NULL, lease_token = NULL, lease_until = NULL WHERE state IN ('planned', 'claimed') AND kind = 'password-reset'");
    // Whoever has the mail may have used it: only what has not gone out yet still opens the door, once its mail is released.
    await client.query(
      `UPDATE invitations i SET expires_at = now() WHERE accepted_at IS NULL AND expires_at > now()
         AND NOT EXISTS (SELECT FROM notices n WHERE n.organisation_id = i.organisation_id AND n.kind = 'invitation' AND n.subject_id = i.person_id AND n.state IN ('planned', 'claimed'))`,
    );
  }
  await holdMail(client, rows.map(({ id }) => id));
}

/** No mail goes out before somebody has released it: it may have gone out before. */
async function holdMail(client: Client, organisations: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>("SELECT to_regclass('mail_hold_of_installation') IS NOT NULL AS there");
  if (rows[0]?.there === true) {
    await client.query("INSERT INTO mail_hold_of_installation (reason) VALUES ('restored') ON CONFLICT DO NOTHING");
    return;
  }
  for (const id of organisations) {
    await client.query("SELECT set_config('app.organisation', $1, true)", [id]);
    await client.query("UPDATE notices SET state = 'planned', lease_token = NULL, lease_until = NULL, due_at = '9999-01-01' WHERE state IN ('planned', 'claimed')");
  }
}
