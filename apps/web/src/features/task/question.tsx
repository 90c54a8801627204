import { Field, Label, Textarea } from '@digdir/designsystemet-react';
import type { CheckView, TaskView } from '@stegvis/contract';
import { useId, useState } from 'react';
import { ActionButton } from '../../ui/action-button.js';
import { ConflictView } from '../../ui/conflict-view.js';
import { useText } from '../../ui/language.js';
import { AnswerField, QuestionWords, type Choosable } from './answer-field.js';
import { mergedAnswer } from './answer-draft.js';
import { answerText, type Names } from './answer-text.js';
import { EvidencePart } from './evidence-part.js';
import { Asked, HandBackButton } from './hand-back.js';
import { PreviousAnswer } from './previous-answer.js';
import { SaveNote } from './save-note.js';
import type { Answers } from './use-answers.js';

export interface QuestionProps {
  readonly task: TaskView;
  readonly check: CheckView;
  readonly answers: Answers;
  readonly editable: boolean;
  readonly people: readonly Choosable[];
  readonly datasets: readonly Choosable[];
  readonly names: Names;
}

/** The id of a question's element, which links to a missing answer lead to. */
export function questionId(check: string): string {
  return `question-${check}`;
}

/** One question with its answer, note and evidence, saved automatically. */
export function Question(props: QuestionProps) {
  const { check, editable, task } = props;
  const locked = check.gives?.lockedBecause ?? null;
  return (
    <li className="question" id={questionId(check.key)} tabIndex={-1}>
      {editable && locked === null ? <Writable {...props} /> : <Readable {...props} />}
      {editable && locked !== null && <p className="muted">{locked}</p>}
      <EvidencePart task={task} check={check} evidence={check.evidence} editable={editable} />
    </li>
  );
}

function Writable({ task, check, answers, people, datasets, names }: QuestionProps) {
  const { t } = useText();
  const aboutId = useId();
  const shown = answers.shown(check);
  const state = answers.state(check);
  return (
    <>
      <AnswerField
        check={check}
        value={shown.answer}
        describedBy={aboutId}
        people={people}
        datasets={datasets}
        onChange={(answer) => answers.change(check, { answer })}
        onDone={() => answers.save(check)}
      />
      <PreviousAnswer check={check} answers={answers} names={names} />
      <Asked taskId={task.id} check={check.key} />
      <div className="actions question-extras">
        {canBeCleared(check) && shown.answer !== null && (
          <ActionButton
            variant="tertiary"
            onClick={() => {
              answers.change(check, { answer: null });
              answers.save(check);
            }}
          >
            {t('task.clear')}
            <About check={check} />
          </ActionButton>
        )}
        {check.kind !== 'yes-no' && check.required && shown.answer === null && (
          <HandBackButton task={task} kind="dont-know" check={check} />
        )}
        <NotePart
          check={check}
          answers={answers}
          note={shown.note}
          wanted={check.kind === 'yes-no' && shown.answer === 'no'}
        />
      </div>
      <div id={aboutId}>
        <SaveNote state={state} onRetry={() => answers.save(check)} onUndo={() => answers.undo(check)} />
        {state.kind !== 'saved' && <AnsweredBy check={check} />}
      </div>
      {state.kind === 'conflict' && (
        <AnswerConflict check={check} answers={answers} mine={shown} theirs={state.theirs} names={names} />
      )}
    </>
  );
}

function Readable({ check, answers, names }: QuestionProps) {
  const speak = useText();
  const said = answerText(check, check.answer, names, speak);
  const state = answers.state(check);
  return (
    <>
      <p className="question-words">
        <QuestionWords check={check} />
      </p>
      <p className="answer">{said === '' ? <span className="muted">{speak.t('task.no-answer')}</span> : said}</p>
      {check.note !== null && (
        <p className="answer-note">
          {speak.t('task.note')}: {check.note}
        </p>
      )}
      <AnsweredBy check={check} />
      {state.kind !== 'clean' && state.kind !== 'saved' && (
        <p className="answer-note">
          {speak.t('task.unsaved')}: {answerText(check, answers.shown(check).answer, names, speak)}{' '}
          {answers.shown(check).note}
        </p>
      )}
    </>
  );
}

/** Names the question for screen readers, since every question has the same texts below it. */
function About({ check }: { readonly check: CheckView }) {
  return <span className="only-for-readers">: {check.question}</span>;
}

function AnsweredBy({ check }: { readonly check: CheckView }) {
  const { t, instant } = useText();
  if (check.answeredBy === null || check.answeredAt === null) return null;
  return (
    <p className="muted">{t('task.answered-by', { person: check.answeredBy.name, date: instant(check.answeredAt) })}</p>
  );
}

function NotePart({
  check,
  answers,
  note,
  wanted,
}: {
  readonly check: CheckView;
  readonly answers: Answers;
  readonly note: string;
  readonly wanted: boolean;
}) {
  const { t } = useText();
  const id = useId();
  const [open, setOpen] = useState(false);
  if (!open && !wanted && note === '') {
    return (
      <ActionButton variant="tertiary" onClick={() => setOpen(true)}>
        {t('task.add-note')}
        <About check={check} />
      </ActionButton>
    );
  }
  return (
    <Field>
      <Label htmlFor={id}>
        {t('task.note')}
        <About check={check} />
      </Label>
      <Textarea
        id={id}
        rows={2}
        maxLength={4000}
        value={note}
        onChange={(event) => answers.change(check, { note: event.target.value })}
        onBlur={() => answers.save(check)}
      />
    </Field>
  );
}

interface AnswerConflictProps {
  readonly check: CheckView;
  readonly answers: Answers;
  readonly mine: ReturnType<Answers['shown']>;
  readonly theirs: ReturnType<Answers['shown']>;
  readonly names: Names;
}

function AnswerConflict({ check, answers, mine, theirs, names }: AnswerConflictProps) {
  const speak = useText();
  const say = (answer: typeof mine) => answerText(check, answer.answer, names, speak) || speak.t('task.no-answer');
  return (
    <ConflictView
      fields={[
        { label: speak.t('task.answer'), mine: say(mine), theirs: say(theirs) },
        { label: speak.t('task.note'), mine: mine.note, theirs: theirs.note },
      ]}
      change={check.answeredAt === null ? null : { changedBy: check.answeredBy, changedAt: check.answeredAt }}
      {...(mergedAnswer(mine, theirs, check.kind) === null ? {} : { onKeepBoth: () => answers.keepBoth(check) })}
      onKeepMine={() => answers.keepMine(check)}
      onLoadTheirs={() => answers.takeTheirs(check)}
    />
  );
}

function canBeCleared(check: CheckView): boolean {
  return check.kind === 'yes-no' || check.kind === 'choice';
}
