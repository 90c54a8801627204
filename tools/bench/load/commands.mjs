import { randomUUID } from 'node:crypto';
import { load } from './load.mjs';

/**
 * Sends commands on tasks in a closed loop. `take()` gives the next task, `{ id, version }`; `give(task)` gets it back
 * with its new version after the answer. `path` is the path of a bound. Each request has a version and an idempotency
 * key, as the web's requests do.
 */
export function loadCommands({ url, path, api, take, give, body }, { connections, seconds, amount }) {
  const request = {
    method: 'POST',
    setupRequest(built, context) {
      context.task = take();
      const headers = {
        ...api.headers,
        'content-type': 'application/json',
        'if-match': `"${context.task.version}"`,
        'idempotency-key': randomUUID(),
      };
      return {
        ...built,
        path: path === undefined ? `/api/v1/tasks/${context.task.id}/commands` : `${path}/${context.task.id}`,
        headers,
        body: JSON.stringify(body(context.task)),
      };
    },
    onResponse(_status, _body, context, headers) {
      give({ ...context.task, version: Number(headers.etag?.replaceAll('"', '')) });
    },
  };
  return load({ url, requests: [request], connections, seconds, amount });
}

/** Sends a single command and measures its time. @returns `{ milliseconds, task }` */
export async function timeCommand(api, { id, version }, body) {
  const began = performance.now();
  const task = await api.post(`/tasks/${id}/commands`, body, 200, {
    'if-match': `"${version}"`,
    'idempotency-key': randomUUID(),
  });
  return { milliseconds: performance.now() - began, task };
}
