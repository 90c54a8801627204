import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { BrandMark } from './brand-mark.js';

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** The next thing to do: a ButtonLink or a button. */
  readonly action?: ReactNode;
}

/** Says that there is nothing yet, why, and what to do next. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <BrandMark className="empty-mark" />
      <Heading level={2} data-size="xs">
        {title}
      </Heading>
      {children !== undefined && <Paragraph>{children}</Paragraph>}
      {action !== undefined && <div className="actions">{action}</div>}
    </div>
  );
}
