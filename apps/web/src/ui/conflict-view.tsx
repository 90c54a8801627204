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
  /** Fields that differ; those that are alike are left out here. */
  readonly fields: readonly ConflictField[];
  /** Who saved first, where that is known. */
  readonly change?: LastChange | null;
  /** Save my text on top of theirs. */
  readonly onKeepMine: () => void;
  /** Forget my text and go on from theirs. */
  readonly onLoadTheirs: () => void;
  /** Save both texts, one after the other; absent where two values cannot stand together. */
  readonly onKeepBoth?: () => void;
  readonly busy?: boolean;
}

/** Somebody else saved the same one thing first. Shows what differs; nothing is lost until one has chosen. */
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

/** Says that somebody was first, who, and when; takes the focus, since it comes after one pressed Save. */
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
