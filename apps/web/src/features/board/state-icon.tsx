import type { TaskStateName } from '@stegvis/workflow';

/** Drawn in the text's colour, 16 x 16. What they say stands beside them as words. */
const paths: Readonly<Record<TaskStateName, string>> = {
  waiting: 'M5 2.5h6M5 13.5h6M5.5 2.5v2.2L8 8l2.5-3.3V2.5M5.5 13.5v-2.2L8 8l2.5 3.3v2.2',
  ready: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11',
  active: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11M8 5v3.2l2.2 1.4',
  blocked: 'M8 2.2L14.3 13.3H1.7ZM8 6.4v3.2M8 11.4v.2',
  'in-review': 'M1.5 8s2.4-4.2 6.5-4.2S14.5 8 14.5 8s-2.4 4.2-6.5 4.2S1.5 8 1.5 8M8 6.3a1.7 1.7 0 1 1 0 3.4a1.7 1.7 0 1 1 0-3.4',
  returned: 'M6 3.5L2.8 6.7L6 9.9M3 6.7h6.2a3.6 3.6 0 0 1 0 7.2H6.5',
  done: 'M3 8.6l3.3 3.3L13 4.6',
  'not-applicable': 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11M5.2 8h5.6',
  cancelled: 'M4.2 4.2l7.6 7.6M11.8 4.2l-7.6 7.6',
};

export function StateIcon({ state }: { readonly state: TaskStateName }) {
  return (
    <svg className="state-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[state]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
