import type { CheckView, TaskView } from '@stegvis/contract';
import {
  answerToOffer,
  checksView,
  type CheckDefinition,
  type Language,
  type TaskState,
  type Uuid,
} from '@stegvis/workflow';
import { formatAlternatives, t } from '@stegvis/wording';
import { helpOf, optionsOf, questionOf, roleLabel } from '../../guide/guide.door.js';
import { toEvidenceViews } from '../evidence/evidence-view.js';
import type { EvidenceRow, TaskDetails } from './task-details.query.js';
import type { TaskViewInput } from './task-view-input.js';

export type PersonRef = TaskView['assignees'][number];

export function checksOf(input: TaskViewInput, state: TaskState): CheckView[] {
  const { facts, context, details, language } = input;
  const step = state.step;
  const views = checksView(state, context);
  return context.definition.checks.map((check, index): CheckView => {
    const view = views[index];
    const answer = state.answers[check.key];
    const options = optionsOf(check, language);
    return {
      key: check.key,
      question: questionOf(step, check, language),
      help: helpOf(step, check, language),
      kind: check.kind,
      ...(options === undefined ? {} : { options: [...options] }),
      required: view?.required ?? check.required,
      evidenceRequired: check.evidenceRequired,
      ...(check.noNeedsNote === true || check.noBlocks === true ? { noNeedsNote: true } : {}),
      ...(view?.gives === undefined ? {} : { gives: givesOf(view.gives, language) }),
      answer: answerOf(answer?.value),
      note: answer?.note ?? null,
      answeredBy: answer === undefined ? null : personRef(answer.by, details),
      answeredAt: answer?.at ?? null,
      previousAnswer: answer === undefined ? previousOf(check, details.previous) : null,
      evidence: toEvidenceViews(
        details.evidence.filter((row) => isCurrent(row) && row.check_key === check.key),
        facts.id,
        details.names,
      ),
    };
  });
}

function givesOf(
  {
    role,
    roundId,
    datasetId,
    by,
    mayAnswer,
    mayNameOneself,
  }: NonNullable<ReturnType<typeof checksView>[number]['gives']>,
  language: Language,
): NonNullable<CheckView['gives']> {
  const lockedBecause = mayAnswer
    ? null
    : t(language, 'missing.role.not-granter', {
        role: roleLabel(role, language),
        granters: formatAlternatives(
          language,
          by.map((one) => roleLabel(one, language)),
        ),
      });
  return { role, roundId, datasetId, lockedBecause, mayNameOneself };
}

export const isCurrent = (row: EvidenceRow): boolean => row.removed_at === null;

function previousOf(check: CheckDefinition, previous: TaskDetails['previous']): CheckView['previousAnswer'] {
  const offered = answerToOffer(check, previous?.answers[check.key]);
  if (offered === null || previous === null) return null;
  return { answer: answerOf(offered.value), note: offered.note, roundName: previous.roundName, answeredAt: offered.at };
}

const answerOf = (value: string | number | readonly string[] | undefined): CheckView['answer'] =>
  typeof value === 'object' ? [...value] : (value ?? null);

export function personRef(id: Uuid, details: Pick<TaskDetails, 'names'>): PersonRef {
  return { id, name: details.names.get(id) ?? '' };
}
