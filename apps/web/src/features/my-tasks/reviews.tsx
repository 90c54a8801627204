import { useQuery } from '@tanstack/react-query';
import { useText } from '../../ui/language.js';
import { Section } from '../../ui/page.js';
import { TaskRows } from '../shared/task-rows.js';
import { TextLink } from '../../ui/text-link.js';
import { reviewsQuery } from './my-tasks-queries.js';
import { hintOf, TaskAside, titleOf } from './task-words.js';

/** Reviews come before one's own tasks, since somebody else waits for them. */
export function Reviews() {
  const { t } = useText();
  const reviews = useQuery(reviewsQuery);
  if (reviews.data === undefined || reviews.data.total === 0) return null;
  const { items, total } = reviews.data;
  return (
    <Section id="reviews" title={t('my-tasks.to-approve')}>
      <TaskRows
        label={t('my-tasks.to-approve')}
        rows={items.map((task) => ({
          key: task.id,
          title: t('my-tasks.review-of', { task: titleOf(task) }),
          to: `/tasks/${task.id}`,
          hint: hintOf(task, t),
          aside: <TaskAside task={task} />,
        }))}
      />
      {total > items.length && (
        <p>
          <TextLink to="/my-tasks/to-approve">{t('my-tasks.all-reviews', { count: total })}</TextLink>
        </p>
      )}
    </Section>
  );
}
