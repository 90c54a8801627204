import type { TaskView } from '@stegvis/contract';
import type { Language, Uuid } from '@stegvis/workflow';
import type { Choice, Names } from './landing-words.js';

/** Everything that the pages show, as it is now. */
export interface LandingScene {
  readonly task: TaskView;
  /** Who reads. */
  readonly readerId: Uuid;
  readonly language: Language;
  readonly organisation: string;
  /** Whom a question about a person can be answered with. */
  readonly people: readonly Choice[];
  readonly names: Names;
  /** The keys of the questions that somebody did not know the answer to, and that the coordinator has been asked about. */
  readonly askedAbout: ReadonlySet<string>;
}
