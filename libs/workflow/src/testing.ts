/** Builders with the glossary's names and an in-memory model of a whole round, for tests here and in the API. */
export * from './testing/model/round.js';
export * from './testing/model/round-datasets.js';
export * from './testing/model/run-command.js';
export * from './testing/model/hand-back.js';
export * from './testing/model/upgrade-round.js';
export * from './testing/people.js';
export * from './testing/a-task.js';
export * from './testing/a-round.js';
export * from './testing/drive.js';
export * from './testing/decided.js';
export * from './testing/an-organisation.js';
export * from './testing/administer.js';
export * from './testing/authority-oracle.js';
export * from './testing/acts.js';
