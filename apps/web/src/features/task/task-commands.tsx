import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TaskCommandBody, TaskView } from '@stegvis/contract';
import { isOpen, type CommandType } from '@stegvis/workflow';
import { useState, type ReactNode } from 'react';
import { useMe } from '../../http/me.js';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { useToasts } from '../../ui/toasts.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { Section } from '../../ui/page.js';
import { RemindButton } from '../shared/remind.js';
import type { Somebody } from './assignee-field.js';
import { chooseCommands, isPlain, type CommandOffer } from './command-choice.js';
import { CommandDialog, NotSent } from './command-dialog.js';
import { HandBackButton } from './hand-back.js';
import { DoneNotice, didKey } from './done-notice.js';
import { MissingHere } from './missing-here.js';
import { inverseOf } from './undo-command.js';
import type { Answers } from './use-answers.js';
import { standsInFor, whatNext } from './what-next.js';
import { inTurn, sendCommand } from './write-task.js';

export interface TaskCommandsProps {
  readonly task: TaskView;
  readonly answers: Answers;
  readonly people: readonly Somebody[];
}

/** The commands of the task: the next ones as buttons, the rest in a menu, each refusal with its reason. */
export function TaskCommands({ task, answers, people }: TaskCommandsProps) {
  const { t, list } = useText();
  const [open, setOpen] = useState<CommandType | null>(null);
  const [done, setDone] = useState<CommandType | null>(null);
  const send = useSendCommand(task, answers, (type) => {
    setOpen(null);
    setDone(type);
  });
  const choice = chooseCommands(task);
  const me = useMe();
  const away = standsInFor(task, me);
  const next = whatNext(task, [me.person.id, ...away.map((one) => one.id)], list);
  const begin = (type: CommandType) => {
    send.reset();
    setDone(null);
    if (isPlain(type)) send.mutate({ type });
    else setOpen(type);
  };
  // People who lead the round can report a problem too, and have nothing to hand back.
  const mayHandBack =
    task.assignees.some((one) => one.id === me.person.id) &&
    choice.main.some((offer) => offer.type === 'block' && offer.allowed);

  return (
    <Section title={t('task.commands')} id="commands">
      {open === null && <ProblemNotice error={send.error} />}
      {open === null && send.data === false && <NotSent />}
      {done !== null && <DoneNotice key={done} type={done} />}
      <div className="actions commands">
        {choice.main.map((offer, index) => (
          <CommandButton
            key={offer.type}
            offer={offer}
            task={task}
            variant={index === 0 ? 'primary' : 'secondary'}
            busy={send.isPending && open === null}
            onClick={() => begin(offer.type)}
          />
        ))}
        {mayHandBack && <HandBackButton task={task} kind="not-mine" />}
      </div>
      <p>
        <strong>{t('task.what-next')}:</strong> {t(next.key, next.params)}
      </p>
      <RemindButton task={task} title={task.title} />
      {away.length > 0 && isOpen(task.state) && (
        <p>{t('task.standing-in', { people: list(away.map((one) => one.name)) })}</p>
      )}
      {choice.more.length > 0 && (
        <More title={t('task.more-commands')}>
          <div className="actions commands">
            {choice.more.map((offer) => (
              <ActionButton key={offer.type} variant="secondary" onClick={() => begin(offer.type)}>
                {t(`command.${offer.type}`)}
              </ActionButton>
            ))}
          </div>
        </More>
      )}
      {choice.refused.length > 0 && (
        <More title={t('task.why-not')}>
          <ul>
            {choice.refused.map((offer) => (
              <li key={offer.type}>
                {t(`command.${offer.type}`)}: {offer.reason}
              </li>
            ))}
          </ul>
        </More>
      )}
      {open !== null && (
        <CommandDialog
          task={task}
          type={open}
          people={people}
          busy={send.isPending}
          notSent={send.data === false}
          error={send.error}
          onClose={() => setOpen(null)}
          onSend={(body) => send.mutate(body)}
        />
      )}
    </Section>
  );
}

function More({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="quiet-details">
      <summary>{title}</summary>
      {children}
    </details>
  );
}

interface CommandButtonProps {
  readonly offer: CommandOffer;
  readonly task: TaskView;
  readonly variant: 'primary' | 'secondary';
  readonly busy: boolean;
  readonly onClick: () => void;
}

function CommandButton({ offer, task, variant, busy, onClick }: CommandButtonProps) {
  const { t } = useText();
  const reason = offer.allowed ? undefined : (offer.reason ?? t('task.cannot-now'));
  return (
    <div className="command">
      <ActionButton
        variant={variant}
        loading={busy}
        {...(reason === undefined ? {} : { disabledReason: reason })}
        onClick={onClick}
      >
        {t(`command.${offer.type}`)}
      </ActionButton>
      {!offer.allowed && <MissingHere taskId={task.id} missing={offer.missing ?? []} />}
    </div>
  );
}

/** Sends commands after all drafts have been saved; nothing is sent when that fails, and the question says why. */
function useSendCommand(task: TaskView, answers: Answers, onDone: (type: CommandType) => void) {
  const client = useQueryClient();
  const { t } = useText();
  const { say } = useToasts();
  return useMutation({
    mutationFn: async (body: TaskCommandBody) => {
      const saved = await answers.flush();
      if (!saved) return false;
      const after = await inTurn(task.id, () => sendCommand(client, task.id, body));
      const inverse = inverseOf(body, task, after, t);
      if (inverse !== null) {
        say({ text: t(didKey(body.type)), undo: () => inTurn(task.id, () => sendCommand(client, task.id, inverse)) });
      }
      return true;
    },
    onSuccess: (sent, body) => {
      if (sent) onDone(body.type);
    },
  });
}
