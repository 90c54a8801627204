import type { TaskView } from '@stegvis/contract';
import type { Language, Uuid } from '@stegvis/workflow';
import type { Choice, Names } from './landing-words.js';

/** The data of the pages, as it is now. */
export interface LandingContext {
  readonly task: TaskView;
  /** The person who reads the page. */
  readonly readerId: Uuid;
  readonly language: Language;
  readonly organisation: string;
  /** The people whom a question about a person can be answered with. */
  readonly people: readonly Choice[];
  readonly names: Names;
  /** The keys of questions with an unknown answer that the coordinator has been asked about. */
  readonly askedAbout: ReadonlySet<string>;
}
