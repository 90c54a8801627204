import { jest } from '@jest/globals';

// The deadline of every test of a project, from jest.config.mjs. It ends tests that hang and is far above what a slow
// machine needs.
// eslint-disable-next-line stegvis/no-own-deadline -- this is the deadline that all share
jest.setTimeout(globalThis.testSeconds * 1000);
