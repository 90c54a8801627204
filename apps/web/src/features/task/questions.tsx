import { stepOfMeaning } from '@stegvis/workflow';
import { Button } from '@digdir/designsystemet-react';
import type { TaskView } from '@stegvis/contract';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../../ui/language.js';
import { Section } from '../../ui/page.js';
import { ButtonLink } from '../../ui/text-link.js';
import { useNarrow } from '../../ui/use-narrow.js';
import type { Choosable } from './answer-field.js';
import { mayAnswer } from './command-choice.js';
import { EvidencePart } from './evidence-part.js';
import { ProgressLine } from './progress-line.js';
import { placeOfQuestion } from './question-count.js';
import { Question, questionId, type QuestionProps } from './question.js';
import type { Answers } from './use-answers.js';

export interface QuestionsProps {
  readonly task: TaskView;
  readonly answers: Answers;
  readonly people: readonly Choosable[];
  readonly datasets: readonly Choosable[];
}

/** The questions of the task: on a phone one at a time, elsewhere all of them. */
export function Questions({ task, answers, people, datasets }: QuestionsProps) {
  const { t } = useText();
  const editable = mayAnswer(task);
  const names = useMemo(() => new Map([...people, ...datasets].map((one) => [one.id, one.label])), [people, datasets]);
  const narrow = useNarrow();
  const [all, setAll] = useState(false);
  const stepwise = narrow && editable && !all && task.checks.length > 1;
  const shared = { task, answers, editable, people, datasets, names };
  const choose = (
    <ButtonLink to={`/rounds/${task.roundId}/choose`} variant="secondary">
      {t('round.choose')}
    </ButtonLink>
  );
  return (
    <Section
      title={t('task.questions')}
      id="questions"
      {...(task.stepKey === stepOfMeaning.choosing && editable ? { actions: choose } : {})}
    >
      {task.checks.length === 0 && <p>{t('task.no-questions')}</p>}
      <ProgressLine task={task} editable={editable} />
      {!editable && task.checks.length > 0 && <ReadOnly task={task} />}
      {stepwise ? (
        <OneAtATime {...shared} onAll={() => setAll(true)} />
      ) : (
        <ol className="questions">
          {task.checks.map((check) => (
            <Question key={check.key} check={check} {...shared} />
          ))}
        </ol>
      )}
      <EvidencePart task={task} evidence={task.evidence.filter((one) => one.check === null)} editable={editable} />
    </Section>
  );
}

function ReadOnly({ task }: { readonly task: TaskView }) {
  const { t } = useText();
  // "Wrong state" says no more than the state, which is shown at the top.
  const reason = task.availableCommands.find(
    (offer) => offer.type === 'answer' && offer.code !== 'wrong-state',
  )?.reason;
  return <p className="muted">{reason === undefined ? t('task.read-only.plain') : t('task.read-only', { reason })}</p>;
}

type OneAtATimeProps = Omit<QuestionProps, 'check'> & { readonly onAll: () => void };

/** One question, with buttons to the previous and the next. It begins with the first unanswered one. */
function OneAtATime({ onAll, ...shared }: OneAtATimeProps) {
  const { t } = useText();
  const { checks } = shared.task;
  const { hash } = useLocation();
  const [place, setPlace] = useState(() => ({ index: startOf(shared.task, hash), hash, moved: false }));
  // A link to a question that is not shown opens it.
  if (place.hash !== hash) setPlace({ index: startOf(shared.task, hash), hash, moved: true });
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (place.moved) list.current?.querySelector<HTMLElement>('.question')?.focus();
  }, [place]);
  const go = (index: number) => setPlace({ index, hash, moved: true });
  const check = checks[place.index] ?? checks[0];
  if (check === undefined) return null;
  const counted = placeOfQuestion(checks, check.key);
  const last = place.index >= checks.length - 1;
  return (
    <>
      <p className="question-place">{counted === null ? t('task.question-extra') : t('task.question-of', counted)}</p>
      <ol className="questions" ref={list} start={place.index + 1}>
        <Question key={check.key} check={check} {...shared} />
      </ol>
      <div className="actions question-ways">
        {place.index > 0 && (
          <Button variant="secondary" onClick={() => go(place.index - 1)}>
            {t('task.question-before')}
          </Button>
        )}
        {last ? (
          <Button onClick={() => document.getElementById('commands')?.focus()}>{t('task.question-end')}</Button>
        ) : (
          <Button onClick={() => go(place.index + 1)}>{t('task.question-next')}</Button>
        )}
        <Button variant="tertiary" onClick={onAll}>
          {t('task.question-all')}
        </Button>
      </div>
    </>
  );
}

function startOf(task: TaskView, hash: string): number {
  const linked = task.checks.findIndex((check) => `#${questionId(check.key)}` === hash);
  if (linked >= 0) return linked;
  return Math.max(
    0,
    task.checks.findIndex((check) => check.required && check.answer === null),
  );
}
