import type { CheckView } from '@stegvis/contract';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { answerText, type Names } from './answer-text.js';
import type { Answers } from './use-answers.js';

interface PreviousAnswerProps {
  readonly check: CheckView;
  readonly answers: Answers;
  readonly names: Names;
}

/** The earlier answer, with a button to use it again. */
export function PreviousAnswer({ check, answers, names }: PreviousAnswerProps) {
  const speak = useText();
  const { previousAnswer: previous } = check;
  if (previous === null || answers.shown(check).answer !== null) return null;
  // A person who has left cannot be the answer any more.
  if (check.kind === 'person' && !names.has(String(previous.answer))) return null;
  const said = answerText(check, previous.answer, names, speak);
  const take = () => {
    answers.change(check, { answer: previous.answer, note: previous.note ?? '' });
    answers.save(check);
  };
  return (
    <div className="previous-answer">
      <p>
        <span className="muted">
          {speak.t('task.previous', { round: previous.roundName, date: speak.instant(previous.answeredAt) })}
        </span>
        <span className="answer">{said}</span>
        {previous.note !== null && <span className="answer-note">{previous.note}</span>}
      </p>
      <ActionButton variant="secondary" onClick={take}>
        {speak.t('task.still-right')}
        <span className="only-for-readers">: {check.question}</span>
      </ActionButton>
    </div>
  );
}
