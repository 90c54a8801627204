import type { QueryRunner } from 'typeorm';
import { tenantTable } from '../tenant-table.js';
import { ForwardMigration } from './forward-migration.js';

/** Creates the intents of mail, the outbox of notices that they become, and the built-in mailbox. */
export class CreateNotices extends ForwardMigration {
  override readonly name = 'create-notices-0202611231220';

  override async up(runner: QueryRunner): Promise<void> {
    await this.intents(runner);
    await this.notices(runner);
    await this.mailbox(runner);
  }

  /**
   * An intent is written in the transaction that moved a task, and deleted when the notices that follow from it are
   * written.
   */
  private async intents(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notice_intents (
        organisation_id uuid NOT NULL,
        id bigint GENERATED ALWAYS AS IDENTITY,
        kind text NOT NULL CONSTRAINT notice_intents_kind_known CHECK (kind IN ('ready', 'review', 'returned', 'assigned', 'role')),
        task_id uuid,
        actor_id uuid,
        detail jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT notice_intents_pkey PRIMARY KEY (organisation_id, id)
      )`);
    await tenantTable(runner, 'notice_intents', {
      privileges: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
      dispatcher: ['SELECT'],
    });
  }

  /**
   * Creates the outbox. Notices with the same `group_key` become one mail, which has the id `mail_id` from its first
   * attempt on. `secret` is what a mail needs and nobody else may read; it is deleted as soon as the mail's result is
   * known.
   */
  private async notices(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notices (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        subject_type text NOT NULL CONSTRAINT notices_subject_type_known CHECK (subject_type IN ('task', 'person')),
        subject_id uuid NOT NULL,
        kind text NOT NULL,
        series text NOT NULL,
        round integer NOT NULL DEFAULT 0,
        recipient_id uuid NOT NULL,
        group_key text NOT NULL,
        mail_id uuid,
        state text NOT NULL DEFAULT 'planned' CONSTRAINT notices_state_known CHECK (state IN ('planned', 'claimed', 'sent', 'dead', 'suppressed')),
        due_at timestamptz NOT NULL,
        lease_token uuid,
        lease_until timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        crashes integer NOT NULL DEFAULT 0,
        first_attempt_at timestamptz,
        reason text,
        message_id text,
        response text,
        detail jsonb NOT NULL DEFAULT '{}',
        secret text,
        created_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz,
        CONSTRAINT notices_pkey PRIMARY KEY (organisation_id, id),
        CONSTRAINT notices_once_key UNIQUE (organisation_id, subject_id, kind, series, round, recipient_id),
        CONSTRAINT notices_recipient_fkey FOREIGN KEY (organisation_id, recipient_id) REFERENCES people (organisation_id, id),
        CONSTRAINT notices_lease_whole CHECK ((state = 'claimed') = (lease_token IS NOT NULL AND lease_until IS NOT NULL))
      )`);
    // The index spans organisations, since the dispatcher asks for everything that is due, whoever it belongs to.
    await runner.query(`CREATE INDEX notices_due_idx ON notices (due_at) WHERE state = 'planned'`);
    await runner.query(`CREATE INDEX notices_lease_idx ON notices (lease_until) WHERE state = 'claimed'`);
    await runner.query('CREATE INDEX notices_token_idx ON notices (lease_token) WHERE lease_token IS NOT NULL');
    await runner.query(
      `CREATE INDEX notices_mail_idx ON notices (organisation_id, coalesce(mail_id::text, group_key)) WHERE state IN ('planned', 'claimed')`,
    );
    await runner.query('CREATE INDEX notices_list_idx ON notices (organisation_id, due_at DESC, id DESC)');
    await tenantTable(runner, 'notices', {
      privileges: ['SELECT', 'INSERT', 'UPDATE'],
      dispatcher: ['SELECT', 'UPDATE'],
    });
  }

  private async mailbox(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mailbox_messages (
        organisation_id uuid NOT NULL CONSTRAINT mailbox_messages_organisation_fkey REFERENCES organisations,
        id uuid NOT NULL,
        recipient text NOT NULL,
        subject text NOT NULL,
        text text NOT NULL,
        html text NOT NULL,
        headers jsonb NOT NULL,
        attachments jsonb NOT NULL DEFAULT '[]',
        sent_at timestamptz NOT NULL,
        CONSTRAINT mailbox_messages_pkey PRIMARY KEY (organisation_id, id)
      )`);
    await runner.query(
      'CREATE INDEX mailbox_messages_sent_idx ON mailbox_messages (organisation_id, sent_at DESC, id DESC)',
    );
    // The operator of the installation reads the whole built-in mailbox, which takes the place of a mail server.
    await tenantTable(runner, 'mailbox_messages', { privileges: ['SELECT', 'INSERT'], dispatcher: ['SELECT'] });
  }
}
