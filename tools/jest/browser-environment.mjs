import JsdomEnvironment from 'jest-environment-jsdom';

/** Globals of every browser that jsdom lacks and Node has. */
const missing = [
  'AbortController',
  'AbortSignal',
  'Headers',
  'Request',
  'Response',
  'TextDecoder',
  'TextEncoder',
  'structuredClone',
];

/**
 * The environment of the component tests: jsdom's document with Node's fetch classes. There is no `fetch` itself:
 * `apps/web/test/network.ts` answers instead of a server.
 */
export default class BrowserEnvironment extends JsdomEnvironment {
  constructor(...settings) {
    super(...settings);
    for (const name of missing) this.global[name] = globalThis[name];
  }
}
