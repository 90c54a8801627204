/** Builders with the glossary's names and an in-memory model of a whole round, for tests here and in the API. */
export { type Round, startRound, contextOf } from './testing/model/round.js';
export { addDatasets, removeDataset } from './testing/model/round-datasets.js';
export { runCommand } from './testing/model/run-command.js';
export { handTaskBack } from './testing/model/hand-back.js';
export { upgradeRound } from './testing/model/upgrade-round.js';
export { aRound } from './testing/a-round.js';
export { type Organisation, hasLeft } from './testing/an-organisation.js';
export { type Act, administer } from './testing/administer.js';
export { climbs } from './testing/authority-oracle.js';
export { trialDays, type Try, tries, anOrganisation, actOf, bothWays, tooRare } from './testing/acts.js';
