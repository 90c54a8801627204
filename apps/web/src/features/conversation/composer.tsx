import { mentionedIn, type Mentionable } from '@stegvis/workflow';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../http/me.js';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { addComment, refreshComments, type Subject } from './conversation-queries.js';
import { useDraftText } from './draft-text.js';
import { MentionField } from './mention-field.js';

export interface ComposerProps {
  readonly subject: Subject;
  readonly people: readonly Mentionable[];
  /** Absent: a new thread. */
  readonly replyTo?: { readonly threadId: string; readonly to: string };
  readonly onDone?: () => void;
}

/** Writes a comment that begins a thread or answers in one. */
export function Composer({ subject, people, replyTo, onDone }: ComposerProps) {
  const { t, list } = useText();
  const me = useMe();
  const client = useQueryClient();
  const [text, setText] = useDraftText(`${me.person.id}.${subject.id}.${replyTo?.threadId ?? ''}`);
  const [chosen, setChosen] = useState<readonly Mentionable[]>([]);
  // After a reload only the text is left; names in it still count as mentions.
  const mentions = mentionedIn(text, chosen, people);
  const add = useMutation({
    mutationFn: () =>
      addComment(subject, {
        text: text.trim(),
        mentions: [...mentions],
        ...(replyTo === undefined ? {} : { replyTo: replyTo.threadId }),
      }),
    onSuccess: async () => {
      setText('');
      setChosen([]);
      await refreshComments(client);
      onDone?.();
    },
  });
  const send = () => {
    if (text.trim() !== '' && !add.isPending) add.mutate();
  };
  const notified = people
    .filter((person) => mentions.includes(person.id) && person.id !== me.person.id)
    .map((person) => person.label);
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <MentionField
        label={replyTo === undefined ? t('conversation.write') : t('conversation.reply.to', { person: replyTo.to })}
        value={text}
        people={people}
        startHere={replyTo !== undefined}
        onChange={setText}
        onMention={(person) => setChosen((before) => [...before, person])}
        onSend={send}
        {...(onDone === undefined ? {} : { onCancel: onDone })}
      />
      {notified.length > 0 && <p className="muted">{t('conversation.told', { people: list(notified) })}</p>}
      <ProblemNotice error={add.error} />
      <div className="actions">
        <ActionButton type="submit" variant="secondary" loading={add.isPending}>
          {replyTo === undefined ? t('conversation.send') : t('conversation.reply')}
        </ActionButton>
        {onDone !== undefined && (
          <ActionButton variant="tertiary" onClick={onDone}>
            {t('to-do.cancel')}
          </ActionButton>
        )}
      </div>
    </form>
  );
}
