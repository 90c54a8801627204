import type { Mentionable } from '@stegvis/workflow';
import { Field, Label, Textarea } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../../ui/language.js';
import { candidates, mentionAt, withMention, type MentionStart } from './mention-text.js';

export interface MentionFieldProps {
  readonly label: string;
  readonly value: string;
  readonly people: readonly Mentionable[];
  readonly rows?: number;
  /** The field was opened by a click, so it takes the focus. */
  readonly startHere?: boolean;
  readonly onChange: (text: string) => void;
  readonly onMention: (person: Mentionable) => void;
  readonly onSend: () => void;
  readonly onCancel?: () => void;
}

interface Writing {
  readonly start: MentionStart;
  readonly caret: number;
  readonly active: number;
}

/**
 * A text field with mentions: an @ opens a list of names, from which arrow keys and Enter choose while typing
 * continues.
 */
export function MentionField({
  label,
  value,
  people,
  rows = 2,
  startHere = false,
  onChange,
  onMention,
  onSend,
  onCancel,
}: MentionFieldProps) {
  const { t } = useText();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [writing, setWriting] = useState<Writing | null>(null);
  const found = writing === null ? [] : candidates(people, writing.start.typed);
  const open = writing !== null && (found.length > 0 || writing.start.typed.length < 20);
  const active = found.at(writing?.active ?? 0);

  useEffect(() => {
    if (startHere) box.current?.focus();
  }, [startHere]);
  const look = (text: string, caret: number) => {
    const start = mentionAt(text, caret);
    setWriting(start === null ? null : { start, caret, active: 0 });
  };
  const choose = (person: Mentionable) => {
    if (writing === null) return;
    const next = withMention(value, writing.start, writing.caret, person.label);
    onChange(next.text);
    onMention(person);
    setWriting(null);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const moved = (key: string): boolean => {
    if (writing === null || active === undefined) return false;
    if (key === 'Enter' || key === 'Tab') choose(active);
    else if (key === 'ArrowDown') setWriting({ ...writing, active: (writing.active + 1) % found.length });
    else if (key === 'ArrowUp') setWriting({ ...writing, active: (writing.active + found.length - 1) % found.length });
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
    else if (event.key === 'Escape') {
      if (writing === null) onCancel?.();
      else setWriting(null);
    } else if (!moved(event.key)) return;
    event.preventDefault();
  };
  return (
    <Field className="mention-field">
      <Label htmlFor={id}>{label}</Label>
      <Field.Description>{t('conversation.write.help')}</Field.Description>
      <Textarea
        id={id}
        ref={box}
        rows={rows}
        maxLength={4000}
        value={value}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        {...(open && found.length > 0 ? { 'aria-controls': `${id}list` } : {})}
        {...(open && active !== undefined ? { 'aria-activedescendant': `${id}${active.id}` } : {})}
        onChange={(event) => {
          onChange(event.target.value);
          look(event.target.value, event.target.selectionStart);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setWriting(null)}
      />
      <span role="status" className="only-for-readers">
        {open ? (active === undefined ? t('conversation.people.none') : active.label) : ''}
      </span>
      {open && <MentionList id={id} found={found} active={active} onChoose={choose} />}
    </Field>
  );
}

interface MentionListProps {
  readonly id: string;
  readonly found: readonly Mentionable[];
  readonly active: Mentionable | undefined;
  readonly onChoose: (person: Mentionable) => void;
}

function MentionList({ id, found, active, onChoose }: MentionListProps) {
  const { t } = useText();
  if (found.length === 0) return null;
  return (
    <div className="mention-list" role="listbox" id={`${id}list`} aria-label={t('conversation.people')}>
      {found.map((person) => (
        <div
          key={person.id}
          id={`${id}${person.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={person === active}
          className="mention-option"
          // A click in the list must not take the focus out of the text.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(person);
          }}
        >
          {person.label}
        </div>
      ))}
    </div>
  );
}
