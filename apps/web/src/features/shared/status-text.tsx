import type { TaskStateName } from '@stegvis/workflow';
import type { ReactNode } from 'react';
import { useText } from '../../ui/language.js';
import { StateSymbol } from './state-symbol.js';

export type Tone = 'plain' | 'muted' | 'done' | 'active' | 'review' | 'warning' | 'problem';

export interface StatusTextProps {
  readonly tone?: Tone;
  /** Shown before the words, if there is a symbol for them. */
  readonly symbol?: TaskStateName | 'late';
  readonly children: ReactNode;
}

/** A state as words, with its symbol. Colour and shape only repeat what the words say. */
export function StatusText({ tone = 'plain', symbol, children }: StatusTextProps) {
  return (
    <span className={`status status-${tone}`}>
      {symbol !== undefined && <StateSymbol state={symbol} />}
      <span>{children}</span>
    </span>
  );
}

const toneByState: Readonly<Record<TaskStateName, Tone>> = {
  waiting: 'muted',
  ready: 'plain',
  active: 'active',
  'in-review': 'review',
  returned: 'warning',
  blocked: 'problem',
  done: 'done',
  'not-applicable': 'muted',
  cancelled: 'muted',
};

export function toneOf(state: TaskStateName): Tone {
  return toneByState[state];
}

export interface TaskStatusProps {
  readonly state: TaskStateName;
  /** Calendar days past the due date. Late is shown beside the state, since it is no state itself. */
  readonly daysLate?: number;
}

export function TaskStatus({ state, daysLate = 0 }: TaskStatusProps) {
  const { t } = useText();
  return (
    <span className="status-line">
      <StatusText tone={toneOf(state)} symbol={state}>
        {t(`state.${state}`)}
      </StatusText>
      {daysLate > 0 && (
        <StatusText tone="problem" symbol="late">
          {t('state.late', { days: daysLate })}
        </StatusText>
      )}
    </span>
  );
}
