import { useQuery } from '@tanstack/react-query';
import type { CommentView } from '@stegvis/contract';
import { useText } from '../../ui/language.js';
import { Section } from '../../ui/page.js';
import { TaskRows } from '../shared/task-rows.js';
import { myToDosQuery } from './my-tasks-queries.js';

/** The address of the comment. */
export function placeOf({ about, id }: CommentView): string {
  return `${about.type === 'task' ? `/tasks/${about.id}` : `/datasets/${about.id}/conversation`}#comment-${id}`;
}

/** To-dos from conversations. */
export function ToDoList({ state }: { readonly state: 'open' | 'done' }) {
  const { t, shortDate } = useText();
  const words = useToDoWords();
  const toDos = useQuery(myToDosQuery(state));
  if (toDos.data === undefined || toDos.data.length === 0) return null;
  return (
    <Section title={t('my-tasks.from-conversations')} id="to-dos">
      <TaskRows
        label={t('my-tasks.from-conversations')}
        rows={toDos.data.map((one) => ({
          key: one.id,
          title: words(one),
          to: placeOf(one),
          hint: t('my-tasks.to-do.where', { title: one.about.title, person: one.by.name }),
          ...(one.toDo?.dueOn == null ? {} : { aside: t('round.step.due', { date: shortDate(one.toDo.dueOn) }) }),
        }))}
      />
    </Section>
  );
}

/** A to-do in one line. */
export function useToDoWords(): (one: CommentView) => string {
  const { t } = useText();
  return (one) => {
    if (one.kind === 'not-mine') {
      return t('my-tasks.to-do.not-mine', { person: one.by.name, reason: shortened(one.text) });
    }
    if (one.kind === 'dont-know') {
      return t('my-tasks.to-do.dont-know', { person: one.by.name, question: one.question ?? '' });
    }
    return shortened(one.text);
  };
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text;
}
