import type { QueryRunner } from 'typeorm';
import { ForwardMigration, acrossOrganisations } from './forward-migration.js';

/**
 * Gives everybody who has joined one address: their account's, in every organisation. A foreign key ensures it, and
 * passes a change of the account's address on to all of them; it is checked at the end of a transaction, so that both
 * may be written in either order.
 */
export class BindAddressesToAccounts extends ForwardMigration {
  override readonly name = 'bind-addresses-to-accounts-0202611300181';

  override async up(runner: QueryRunner): Promise<void> {
    await acrossOrganisations(runner, ['people'], async () => {
      // When somebody who cannot sign in has the address that an account's owner needs, it gets a suffix after a plus,
      // which most mail servers ignore.
      await runner.query(`
      UPDATE people o SET email = lower(replace(o.email, '@', '+' || left(o.id::text, 8) || '@')), version = o.version + 1
      FROM people p JOIN accounts a ON a.id = p.account_id AND a.email <> p.email
      WHERE o.organisation_id = p.organisation_id AND o.email = a.email AND o.id <> p.id`);
      await runner.query(
        'UPDATE people p SET email = a.email, version = p.version + 1 FROM accounts a WHERE a.id = p.account_id AND a.email <> p.email',
      );
    });
    await runner.query('ALTER TABLE accounts ADD CONSTRAINT accounts_address_key UNIQUE (id, email)');
    await runner.query(`
      ALTER TABLE people ADD CONSTRAINT people_address_fkey FOREIGN KEY (account_id, email) REFERENCES accounts (id, email)
        ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED`);
    await runner.query('ALTER TABLE people DROP CONSTRAINT people_account_fkey');
    // The cascade uses this index to find the people of an account.
    await runner.query('CREATE INDEX people_account_idx ON people (account_id) WHERE account_id IS NOT NULL');
  }
}
