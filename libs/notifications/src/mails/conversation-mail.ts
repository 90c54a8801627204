import { t, type Language, type TextKey } from '@stegvis/wording';
import { dateBeside } from './dates.js';
import type { MailParts } from './layout.js';
import { oneLine, severalLines } from './plain.js';

export interface ConversationLine {
  /**
   * `to-do`: the thread is a to-do for this person; `not-mine`, `dont-know`: a to-do where somebody hands a task back
   * or lacks an answer.
   */
  readonly kind: 'mention' | 'to-do' | 'not-mine' | 'dont-know';
  readonly by: string;
  /** The task or dataset in words. */
  readonly title: string;
  /** The question of the task that the comment is about, in words; null when it is about no single one. */
  readonly question: string | null;
  /** The comment's text; empty when the kind says everything. */
  readonly text: string;
  readonly dueOn: string | null;
  readonly url: string;
}

export interface ConversationProps {
  readonly name: string;
  readonly organisation: string;
  /** `YYYY-MM-DD` in the organisation's zone. */
  readonly today: string;
  /** The address of the person's own list of to-dos. */
  readonly url: string;
  /** At least one. */
  readonly comments: readonly ConversationLine[];
}

const longestTitle = 90;
const longestText = 600;
const mostListed = 20;

const what = {
  mention: 'mail.conversation.mention',
  'to-do': 'mail.conversation.to-do',
  'not-mine': 'mail.conversation.not-mine',
  'dont-know': 'mail.conversation.dont-know',
} as const satisfies Record<ConversationLine['kind'], TextKey>;

/** Notifies a person of comments that mention them or give them a to-do. */
export function conversationMail(props: ConversationProps, language: Language): MailParts {
  const { comments } = props;
  const [first] = comments;
  const one = comments.length === 1 && first !== undefined ? first : null;
  const words = {
    language,
    greeting: t(language, 'mail.greeting', { name: props.name }),
    organisation: props.organisation,
  };
  if (one === null) {
    const rest = comments.length - mostListed;
    return {
      ...words,
      subject: t(language, 'mail.conversation.subject-many', { count: comments.length }),
      lead: [t(language, 'mail.conversation.what-many', { count: comments.length, organisation: props.organisation })],
      quote: null,
      facts: [],
      sections: [
        {
          heading: t(language, 'mail.conversation.heading'),
          groups: [
            {
              intro: null,
              items: comments.slice(0, mostListed).map((line) => ({
                title: oneLine(line.title, longestTitle),
                url: line.url,
                lines: [sentence(line, language), ...shown(line, 200), ...due(line, props.today, language)],
              })),
            },
          ],
          rest: rest > 0 ? t(language, 'mail.tasks.more', { count: rest }) : null,
        },
      ],
      next: [t(language, 'mail.conversation.next')],
      button: { label: t(language, 'mail.tasks.button-many'), url: props.url },
    };
  }
  const text = severalLines(one.text);
  return {
    ...words,
    subject: subjectOf(one, language),
    lead: [sentence(one, language), t(language, 'mail.conversation.why')],
    quote:
      text === ''
        ? null
        : {
            label: t(language, 'mail.conversation.said', { person: oneLine(one.by, longestTitle) }),
            text: shortened(text, longestText),
          },
    facts: [
      { label: t(language, 'mail.conversation.about'), value: oneLine(one.title) },
      ...(one.question === null
        ? []
        : [{ label: t(language, 'mail.conversation.question'), value: oneLine(one.question) }]),
      ...(one.dueOn === null
        ? []
        : [{ label: t(language, 'mail.row.deadline'), value: dateBeside(language, one.dueOn, props.today) }]),
    ],
    sections: [],
    next: [t(language, one.kind === 'mention' ? 'mail.conversation.next' : 'mail.conversation.next-to-do')],
    button: { label: t(language, 'mail.conversation.button'), url: one.url },
  };
}

function subjectOf({ kind, by, title, question }: ConversationLine, language: Language): string {
  if (kind === 'dont-know' && question !== null) {
    return t(language, 'mail.conversation.dont-know.subject-question', {
      question: oneLine(question, 60),
      title: oneLine(title, 60),
    });
  }
  return t(language, `${what[kind]}.subject`, { person: oneLine(by, 60), title: oneLine(title, longestTitle) });
}

function sentence(line: ConversationLine, language: Language): string {
  if (line.kind === 'dont-know' && line.question !== null) {
    return t(language, 'mail.conversation.dont-know.question', {
      person: oneLine(line.by, longestTitle),
      question: oneLine(line.question),
      title: oneLine(line.title),
    });
  }
  return t(language, what[line.kind], { person: oneLine(line.by, longestTitle), title: oneLine(line.title) });
}

function shown(line: ConversationLine, most: number): readonly string[] {
  const text = oneLine(line.text, most);
  return text === '' ? [] : [text];
}

function due({ dueOn }: ConversationLine, today: string, language: Language): readonly string[] {
  return dueOn === null
    ? []
    : [
        t(language, dueOn < today ? 'mail.tasks.overdue' : 'mail.tasks.due', {
          date: dateBeside(language, dueOn, today),
        }),
      ];
}

function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
