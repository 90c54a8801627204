import type { TaskCommandBody } from '@stegvis/contract';
import type { Command } from '@stegvis/workflow';

type GivenAnswer = Extract<Command, { type: 'answer' }>['answers'][number];

/** Converts a command of the HTTP API to one of the rule. */
export function toCommand(body: TaskCommandBody): Command {
  switch (body.type) {
    case 'answer':
      return { type: 'answer', answers: 'answers' in body ? body.answers.map(toAnswer) : [toAnswer(body)] };
    case 'assign':
      return 'personId' in body
        ? { type: 'assign', personId: body.personId, role: null, reason: body.reason ?? null }
        : { type: 'assign', personId: null, role: body.role, reason: body.reason ?? null };
    case 'block':
      return { type: 'block', reason: body.reason, waitingFor: body.waitingFor, expectedOn: body.expectedOn ?? null };
    case 'unblock':
    case 'submit':
    case 'approve':
    case 'complete':
      return { type: body.type, note: body.note ?? null };
    default:
      return body;
  }
}

function toAnswer(given: {
  readonly check: string;
  readonly answer: GivenAnswer['answer'];
  readonly note?: string | null | undefined;
}): GivenAnswer {
  const { check, answer, note } = given;
  return note === undefined ? { check, answer } : { check, answer, note };
}
