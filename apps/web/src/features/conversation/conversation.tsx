import { mentionables, type Mentionable } from '@stegvis/workflow';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Section } from '../../ui/page.js';
import { Composer } from './composer.js';
import { commentsQuery, peopleQuery, threadsOf, type Subject } from './conversation-queries.js';
import { ThreadView } from './thread.js';
import './conversation.css';

export interface ConversationProps {
  readonly subject: Subject;
}

const nobody: readonly Mentionable[] = [];

/** The threads about a task or a dataset: open ones first, resolved ones folded. */
export function Conversation({ subject }: ConversationProps) {
  const { t } = useText();
  const comments = useQuery(commentsQuery(subject));
  const people = useMentionable();
  useLinkedComment(comments.data !== undefined);
  return (
    <Section title={t('conversation.title')} id="conversation">
      <Loaded query={comments} lines={2}>
        {(all) =>
          all.length === 0 ? (
            <p className="muted">{t('conversation.none')}</p>
          ) : (
            <ol className="threads">
              {threadsOf(all)
                .toSorted((one, other) => Number(one.first.resolved !== null) - Number(other.first.resolved !== null))
                .map((thread) => (
                  <ThreadView key={thread.first.id} thread={thread} subject={subject} people={people} />
                ))}
            </ol>
          )
        }
      </Loaded>
      <Composer subject={subject} people={people} />
    </Section>
  );
}

function useMentionable(): readonly Mentionable[] {
  const people = useQuery(peopleQuery);
  return useMemo(
    () => (people.data === undefined ? nobody : mentionables(people.data.filter((person) => person.state !== 'left'))),
    [people.data],
  );
}

/** Scrolls to the comment that a mail links to, also in a folded thread. */
function useLinkedComment(loaded: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!loaded || !hash.startsWith('#comment-')) return;
    const place = document.getElementById(hash.slice(1));
    place?.closest('details')?.setAttribute('open', '');
    place?.focus();
    place?.scrollIntoView({ block: 'center' });
  }, [hash, loaded]);
}
