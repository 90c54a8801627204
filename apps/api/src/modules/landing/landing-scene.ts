import type { TaskView } from '@stegvis/contract';
import type { Language } from '@stegvis/workflow';
import type { Choice, Names } from './landing-words.js';

/** Everything that the pages show, as it is now. */
export interface LandingScene {
  readonly task: TaskView;
  readonly language: Language;
  readonly organisation: string;
  /** Whom a question about a person can be answered with. */
  readonly people: readonly Choice[];
  readonly names: Names;
  /** Somebody has said that it is not theirs, and the coordinator has not settled it yet. */
  readonly handedBack: boolean;
}
