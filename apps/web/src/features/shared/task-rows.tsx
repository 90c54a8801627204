import type { ReactNode } from 'react';
import { TextLink } from '../../ui/text-link.js';

export interface TaskRow {
  readonly key: string;
  readonly title: string;
  /** Absent: the task cannot be opened yet, and is grey without a link. */
  readonly to?: string;
  readonly hint?: ReactNode;
  /** State and dates at the end of the row. */
  readonly aside?: ReactNode;
}

/** A list of tasks: the whole row is the link, the state is text beside it. */
export function TaskRows({ rows, label }: { readonly rows: readonly TaskRow[]; readonly label?: string }) {
  return (
    <ul className="rows" aria-label={label}>
      {rows.map((row) => (
        <li key={row.key} className={row.to === undefined ? 'row row-unlinked' : 'row'}>
          <div className="row-main">
            {row.to === undefined ? (
              <span className="row-title">{row.title}</span>
            ) : (
              <TextLink to={row.to} className="row-title row-link">
                {row.title}
              </TextLink>
            )}
            {row.hint !== undefined && <div className="row-hint">{row.hint}</div>}
          </div>
          {row.aside !== undefined && <div className="row-aside">{row.aside}</div>}
        </li>
      ))}
    </ul>
  );
}
