import { mentionedIn, type Mentionable } from '@stegvis/workflow';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { operations, type CommentView } from '@stegvis/contract';
import { useState } from 'react';
import { call } from '../../http/call.js';
import { hasCode } from '../../http/problem-error.js';
import { ActionButton } from '../../ui/action-button.js';
import { ConflictView } from '../../ui/conflict-view.js';
import { useText } from '../../ui/language.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { refreshComments } from './conversation-queries.js';
import { useDraftText } from './draft-text.js';
import { MentionField } from './mention-field.js';

export interface EditCommentProps {
  /** The saved comment, which may change during editing. */
  readonly comment: CommentView;
  readonly people: readonly Mentionable[];
  readonly onDone: () => void;
}

/** Edits one's own comment. When it was changed in another window meanwhile, both versions are shown. */
export function EditComment({ comment, people, onDone }: EditCommentProps) {
  const { t } = useText();
  const client = useQueryClient();
  const [text, setText] = useDraftText(`edit.${comment.id}`, comment.text);
  const [chosen, setChosen] = useState<readonly Mentionable[]>([]);
  const [base, setBase] = useState(comment.version);
  const conflict = comment.version !== base && comment.text !== text;
  const close = () => {
    setText(comment.text);
    onDone();
  };
  const save = useMutation({
    mutationFn: (version: number) =>
      call(operations.changeComment, {
        params: { id: comment.id },
        ifMatch: version,
        body: { text: text.trim(), mentions: [...mentionedIn(text, [...comment.mentions, ...chosen], people)] },
      }),
    onSuccess: async () => {
      await refreshComments(client);
      close();
    },
    onError: (error) => (hasCode(error, 'stale-version') ? refreshComments(client) : undefined),
  });
  const send = () => {
    if (text.trim() !== '') save.mutate(base);
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <MentionField
        label={t('conversation.edit')}
        value={text}
        people={people}
        rows={3}
        startHere
        onChange={setText}
        onMention={(person) => setChosen((before) => [...before, person])}
        onSend={send}
        onCancel={close}
      />
      {conflict ? (
        <ConflictView
          fields={[{ label: t('conversation.title'), mine: text, theirs: comment.text }]}
          busy={save.isPending}
          onKeepMine={() => {
            setBase(comment.version);
            save.mutate(comment.version);
          }}
          onLoadTheirs={close}
        />
      ) : (
        <ProblemNotice error={save.error} />
      )}
      <div className="actions">
        <ActionButton type="submit" variant="secondary" loading={save.isPending}>
          {t('conversation.edit.save')}
        </ActionButton>
        <ActionButton variant="tertiary" onClick={close}>
          {t('to-do.cancel')}
        </ActionButton>
      </div>
    </form>
  );
}
