import { operations, type PersonView } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import type { AnswerOf } from '../../http/operation-types.js';
import { readAll } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { TextLink } from '../../ui/text-link.js';
import { tasksThatFollow } from './tasks-that-follow.js';

/**
 * Says how many open tasks go with the roles, so that a departure without tasks assigned by name does not look like one
 * without work.
 */
export function FollowingTasks({
  person,
  plan,
}: {
  readonly person: PersonView;
  readonly plan: AnswerOf<typeof operations.departPerson>;
}) {
  const { t } = useText();
  const waiting = useQuery(readAll(operations.listTasks, { query: { assignee: person.id, open: true } }));
  const following = tasksThatFollow(waiting.data ?? [], plan);
  if (following.length === 0) return null;
  return (
    <p>
      {t('web-person.departure.following', { count: following.length })}{' '}
      <TextLink to={`/tasks?assignee=${person.id}&open=true`}>
        {t('web-person.departure.following.see', { name: person.name })}
      </TextLink>
    </p>
  );
}
