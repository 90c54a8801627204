import { jest } from '@jest/globals';

// One deadline for every test of a project, from jest.config.mjs. It ends what hangs; how slow a machine is, it does not judge.
// eslint-disable-next-line stegvis/no-own-deadline -- this is the deadline that all share
jest.setTimeout(globalThis.testSeconds * 1000);
