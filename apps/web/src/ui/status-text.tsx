import type { TaskStateName } from '@stegvis/workflow';
import type { ReactNode } from 'react';
import { useText } from './language.js';

export type Tone = 'plain' | 'muted' | 'active' | 'problem';

/** A state as words. The colour only repeats what the words say. */
export function StatusText({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`status status-${tone}`}>{children}</span>;
}

const toneByState: Readonly<Record<TaskStateName, Tone>> = {
  waiting: 'muted',
  ready: 'active',
  active: 'active',
  'in-review': 'active',
  returned: 'active',
  blocked: 'problem',
  done: 'plain',
  'not-applicable': 'muted',
  cancelled: 'muted',
};

export function toneOf(state: TaskStateName): Tone {
  return toneByState[state];
}

export interface TaskStatusProps {
  readonly state: TaskStateName;
  /** Calendar days past the due date; late is told beside the state, it is none. */
  readonly daysLate?: number;
}

export function TaskStatus({ state, daysLate = 0 }: TaskStatusProps) {
  const { t } = useText();
  return (
    <span className="status-line">
      <StatusText tone={toneOf(state)}>{t(`state.${state}`)}</StatusText>
      {daysLate > 0 && <StatusText tone="problem">{t('state.late', { days: daysLate })}</StatusText>}
    </span>
  );
}
