import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allOperations } from '@stegvis/contract';
import { startApp } from '../../../test/start-app.js';
import type { RunningApp } from '../../../test/start-app.js';
import { routeOf } from '../http/handle.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

interface Described {
  readonly operationId: string;
  readonly description: string;
  readonly responses: Record<
    string,
    { description: string; content?: Record<string, { schema?: unknown; example?: unknown; examples?: unknown }> }
  >;
  readonly requestBody?: { content: Record<string, { example?: unknown }> };
}

describe('the OpenAPI document', () => {
  test('describes every operation with an example and every answer, and every operation is served', async () => {
    const { body } = await app.anyone().get('/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const paths: Record<string, Record<string, Described>> = body.paths;
    const fastify = app.nest.getHttpAdapter().getInstance();
    for (const operation of allOperations) {
      const described = paths[operation.path]?.[operation.method.toLowerCase()];
      expect(described?.operationId).toBe(operation.id);
      expect(described?.description.length).toBeGreaterThan(5);
      const statuses = Object.keys(described?.responses ?? {});
      expect(statuses).toEqual(expect.arrayContaining([String(operation.status), '400', '406', '429', '500', '503']));
      if (operation.body !== undefined) {
        expect(described?.requestBody?.content['application/json']).toHaveProperty('example');
      }
      const answer = described?.responses[String(operation.status)]?.content?.['application/json'];
      if (operation.answer !== undefined) expect(answer).toHaveProperty('example');
      expect({
        id: operation.id,
        served: fastify.hasRoute({ method: operation.method, url: routeOf(operation) }),
      }).toEqual({ id: operation.id, served: true });
    }
  });

  test('is not served when the installation hides it', async () => {
    const hidden = await startApp({ environment: { API_PAGES: 'off' } });
    const paths = ['/api/v1/openapi.json', '/api/docs', '/api/docs/start.js'];
    const statuses = async (from: RunningApp): Promise<number[]> =>
      Promise.all(paths.map(async (path) => (await fetch(`${from.url}${path}`)).status));
    expect([await statuses(app), await statuses(hidden)]).toEqual([
      [200, 200, 200],
      [404, 404, 404],
    ]);
    await hidden.close();
  });
});
