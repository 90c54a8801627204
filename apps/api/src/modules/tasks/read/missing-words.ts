import type { MissingView } from '@stegvis/contract';
import {
  grantersOf,
  taskStates,
  type Guide,
  type Language,
  type Missing,
  type StepKey,
  type Uuid,
} from '@stegvis/workflow';
import { formatAlternatives, tFirst } from '@stegvis/wording';
import { questionByKey, roleLabel, titleOf } from '../../guide/guide.door.js';

/** The task that something is missing for, as far as the texts need it. */
export interface MissingPlace {
  readonly taskId: Uuid;
  readonly roundId: Uuid;
  readonly step: StepKey;
  readonly guide: Guide;
  readonly language: Language;
  /** The task of a step for the same dataset or the round, for links. */
  readonly taskOf: (step: StepKey) => Uuid | null;
}

const commandFields = ['reason', 'waitingFor', 'expectedOn', 'note', 'dueOn', 'personId', 'role', 'check', 'answer'];

/** What is missing, in words and with the page where it can be added. */
export function toMissingView(missing: Missing, place: MissingPlace): MissingView {
  return {
    kind: missing.kind,
    reason: missing.reason,
    text: textOf(missing, place),
    href: hrefOf(missing, place),
    ...(missing.step === undefined ? {} : { step: missing.step }),
    ...(missing.taskId === undefined ? {} : { taskId: missing.taskId }),
    ...(missing.check === undefined ? {} : { check: missing.check }),
    ...(missing.role === undefined ? {} : { role: missing.role }),
    ...(missing.datasetId === undefined ? {} : { datasetId: missing.datasetId }),
  };
}

function textOf(missing: Missing, place: MissingPlace): string {
  const { language, guide } = place;
  const isState = taskStates.some((state) => state === missing.reason);
  return tFirst(
    language,
    [
      `missing.${missing.kind}.${missing.reason}`,
      ...(isState ? ['missing.task.wrong-state'] : []),
      `missing.${missing.kind}`,
      'missing.task',
    ],
    {
      step: titleOf(guide, missing.step ?? place.step, language),
      check: checkOf(missing, place),
      role: missing.role === undefined ? '' : roleLabel(missing.role, language),
      granters:
        missing.role === undefined
          ? ''
          : formatAlternatives(
              language,
              grantersOf[missing.role].map((role) => roleLabel(role, language)),
            ),
    },
  );
}

function checkOf(missing: Missing, { guide, step, language }: MissingPlace): string {
  if (missing.check === undefined) return '';
  if (commandFields.includes(missing.check)) {
    return tFirst(language, [`command-field.${missing.check}`, 'command-field.reason']);
  }
  return questionByKey(guide, step, missing.check, language);
}

function hrefOf(missing: Missing, place: MissingPlace): string | null {
  if (missing.reason === 'no-dataset-chosen') return `/rounds/${place.roundId}`;
  switch (missing.kind) {
    case 'role':
      return '/people';
    case 'approval':
      return missing.reason === 'vacant' ? '/people' : `/tasks/${place.taskId}`;
    case 'task':
    case 'decision':
    case 'metadata':
      return otherTask(missing, place);
    default:
      return `/tasks/${place.taskId}`;
  }
}

function otherTask(missing: Missing, place: MissingPlace): string {
  const taskId = missing.taskId ?? (missing.step === undefined ? null : place.taskOf(missing.step));
  if (taskId !== null) return `/tasks/${taskId}`;
  const step = place.guide.steps.find((one) => one.key === missing.step);
  return step === undefined ? `/rounds/${place.roundId}` : `/rounds/${place.roundId}/steps/${String(step.number)}`;
}
