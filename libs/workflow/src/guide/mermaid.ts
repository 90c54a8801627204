import type { Guide, Prerequisite, StepDefinition } from './guide.types.js';
import { phaseKeys, type PhaseKey } from '../vocabulary.js';

/** The texts of the diagram, which the caller takes from libs/wording. */
export interface DiagramWords {
  readonly step: (step: StepDefinition) => string;
  readonly phase: (phase: PhaseKey) => string;
  /** The label of the arrow of a prerequisite that requires more than "done"; null for none. */
  readonly arrow: (prerequisite: Prerequisite) => string | null;
}

/**
 * The guide as a Mermaid flowchart: one box for each step in its phase, tasks of a dataset as stacked boxes, hard gates
 * as thick arrows.
 */
export function guideDiagram(guide: Guide, words: DiagramWords): string {
  const phases = phaseKeys.flatMap((phase) => [
    `  subgraph ${phase}["${escaped(words.phase(phase))}"]`,
    ...guide.steps.filter((step) => step.phase === phase).map((step) => `    ${box(step, words)}`),
    '  end',
  ]);
  const arrows = guide.steps.flatMap((step) =>
    step.waitsFor.map((prerequisite) => `  ${arrow(guide, step, prerequisite, words)}`),
  );
  return ['flowchart TD', ...phases, ...arrows, ''].join('\n');
}

function box(step: StepDefinition, words: DiagramWords): string {
  const label = `"${step.number}. ${escaped(words.step(step))}"`;
  return step.level === 'dataset' ? `s${step.number}[[${label}]]` : `s${step.number}[${label}]`;
}

function arrow(guide: Guide, step: StepDefinition, prerequisite: Prerequisite, words: DiagramWords): string {
  const from = guide.steps.find((other) => other.key === prerequisite.step)?.number ?? '?';
  const label = words.arrow(prerequisite);
  const line = prerequisite.hard ? '==>' : '-->';
  return `s${from} ${line}${label === null ? '' : `|"${escaped(label)}"|`} s${step.number}`;
}

function escaped(text: string): string {
  return text.replaceAll('"', '#quot;').replaceAll('\n', ' ');
}
