import type { TaskStateName } from '@stegvis/workflow';
import type { ReactNode } from 'react';

const ring = <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;
const disc = <circle cx="8" cy="8" r="7" fill="currentColor" />;
const line = { fill: 'none', strokeWidth: 1.75, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const paper = 'var(--ds-color-neutral-surface-default)';

/** The shapes differ, so that nothing depends on colour: the emptier, the earlier. */
const shapes: Readonly<Record<TaskStateName | 'late', ReactNode>> = {
  waiting: (
    <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.2 2.7" />
  ),
  ready: ring,
  active: (
    <>
      {ring}
      <path d="M8 3.6a4.4 4.4 0 0 1 0 8.8z" fill="currentColor" />
    </>
  ),
  'in-review': (
    <>
      <path
        d="M1.25 8s2.5-4.5 6.75-4.5S14.75 8 14.75 8 12.25 12.5 8 12.5 1.25 8 1.25 8Z"
        stroke="currentColor"
        {...line}
        strokeWidth={1.5}
      />
      <circle cx="8" cy="8" r="2" fill="currentColor" />
    </>
  ),
  returned: <path d="M6 3 2.5 6.5 6 10M2.75 6.5H10a3.5 3.5 0 0 1 0 7H6.5" stroke="currentColor" {...line} />,
  blocked: (
    <>
      <path d="M8 1.25 15.25 14H.75Z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M8 6v3.75M8 12v.1" stroke={paper} {...line} />
    </>
  ),
  done: (
    <>
      {disc}
      <path d="m4.75 8.25 2.25 2.25 4.25-4.75" stroke={paper} {...line} />
    </>
  ),
  'not-applicable': (
    <>
      {ring}
      <path d="M5.25 8h5.5" stroke="currentColor" {...line} />
    </>
  ),
  cancelled: (
    <>
      {ring}
      <path d="m5.75 5.75 4.5 4.5m0-4.5-4.5 4.5" stroke="currentColor" {...line} />
    </>
  ),
  late: (
    <>
      {ring}
      <path d="M8 4.75V8l2.25 1.5" stroke="currentColor" {...line} />
    </>
  ),
};

/** The symbol of a state. Hidden from screen readers, since the words beside it say the same. */
export function StateSymbol({ state }: { readonly state: TaskStateName | 'late' }) {
  return (
    <svg className="status-symbol" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[state]}
    </svg>
  );
}
