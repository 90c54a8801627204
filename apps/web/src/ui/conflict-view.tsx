import { Alert, Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import type { LastChange } from '../http/problem-error.js';
import { useEffect, useRef, type ReactNode } from 'react';
import { ActionButton } from './action-button.js';
import { useText } from './language.js';

export interface ConflictField {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

export interface ConflictViewProps {
  /** Fields that differ; equal ones are left out here. */
  readonly fields: readonly ConflictField[];
  /** Who saved first, if known. */
  readonly change?: LastChange | null;
  /** Saves my text over theirs. */
  readonly onKeepMine: () => void;
  /** Discards my text and shows theirs. */
  readonly onLoadTheirs: () => void;
  /** Saves both texts, one after the other; absent when the values cannot be combined. */
  readonly onKeepBoth?: () => void;
  readonly busy?: boolean;
}

/**
 * Shown when somebody else saved the same thing first: it shows what differs, and nothing is lost until the person has
 * chosen.
 */
export function ConflictView({
  fields,
  change = null,
  onKeepMine,
  onLoadTheirs,
  onKeepBoth,
  busy = false,
}: ConflictViewProps) {
  const { t } = useText();
  const differing = fields.filter((field) => field.mine !== field.theirs);
  return (
    <ConflictBox
      detail={t(differing.length === 0 ? 'web.conflict.nothing-differs' : 'web.conflict.detail')}
      change={change}
    >
      {differing.length > 0 && (
        <Table data-size="sm" className="conflict-table">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell scope="col">{t('web.conflict.field')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('web.conflict.mine')}</Table.HeaderCell>
              <Table.HeaderCell scope="col">{t('web.conflict.theirs')}</Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {differing.map((field) => (
              <Table.Row key={field.label}>
                <Table.HeaderCell scope="row">{field.label}</Table.HeaderCell>
                <Table.Cell>{field.mine}</Table.Cell>
                <Table.Cell>{field.theirs}</Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
      <div className="actions">
        <ActionButton variant="secondary" onClick={onKeepMine} loading={busy}>
          {t('web.conflict.keep-mine')}
        </ActionButton>
        {onKeepBoth !== undefined && (
          <ActionButton variant="secondary" onClick={onKeepBoth} loading={busy}>
            {t('web.conflict.keep-both')}
          </ActionButton>
        )}
        <ActionButton variant="tertiary" onClick={onLoadTheirs}>
          {t('web.conflict.load-theirs')}
        </ActionButton>
      </div>
    </ConflictBox>
  );
}

export interface ConflictBoxProps {
  readonly detail: string;
  readonly change: LastChange | null;
  readonly children: ReactNode;
}

/** Says that somebody was first, who, and when. It takes the focus, since it appears after Save was pressed. */
export function ConflictBox({ detail, change, children }: ConflictBoxProps) {
  const { t, instant } = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Alert data-color="warning" role="alert" tabIndex={-1} ref={box} className="problem">
      <Heading level={2} data-size="2xs">
        {t('web.conflict.title')}
      </Heading>
      {change !== null && (
        <Paragraph>
          {t('web.conflict.who', {
            person: change.changedBy?.name ?? t('web.conflict.system'),
            date: instant(change.changedAt),
          })}
        </Paragraph>
      )}
      <Paragraph>{detail}</Paragraph>
      {children}
    </Alert>
  );
}
