import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import { pageAddress } from './page-address.js';

function ask(url: string, accept = 'text/html,*/*', method = 'GET'): string {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { url, method, headers: { accept } });
  return pageAddress(request);
}

test('a page of the web is served by the single document', () => {
  expect(ask('/people')).toBe('/');
  expect(ask('/tasks/01932b6e-7b1a-7c3e-9a55-5f2e3d4c5b6a?next=x')).toBe('/');
  expect(ask('/')).toBe('/');
  expect(ask('/people', 'text/html', 'HEAD')).toBe('/');
});

test('other paths keep their address', () => {
  expect(ask('/api/v1/people')).toBe('/api/v1/people');
  expect(ask('/api?x')).toBe('/api?x');
  expect(ask('/health/live')).toBe('/health/live');
  expect(ask('/metrics')).toBe('/metrics');
  expect(ask('/assets/index-1.js')).toBe('/assets/index-1.js');
  expect(ask('/favicon.svg')).toBe('/favicon.svg');
  expect(ask('/people', 'application/json')).toBe('/people');
  expect(ask('/people', 'text/html', 'POST')).toBe('/people');
});
