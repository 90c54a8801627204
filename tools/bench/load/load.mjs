import autocannon from 'autocannon';
import { Refusal } from '../../setup/run.mjs';
import { summary } from './statistics.mjs';

/**
 * A closed loop: each connection sends its next request when it has its answer. Anything but 2xx ends the run.
 * @param requests autocannon's; taken in turn by each connection
 * @returns `{ perSecond, p50, p95, p99, count }`, times in milliseconds
 */
export function load({ url, requests, connections, seconds, amount }) {
  const bound = amount === undefined ? { duration: seconds } : { amount };
  return new Promise((resolve, reject) => {
    const times = [];
    const wrong = new Map();
    let began;
    let last;
    const run = autocannon({ url, requests, connections, timeout: 30, ...bound }, (error, result) => {
      if (error) reject(error);
      else if (wrong.size > 0 || result.errors > 0) {
        reject(new Refusal(`${url}: ${result.errors} errors, answers ${JSON.stringify([...wrong])}`));
      } else resolve(summary(times, (last - began) / 1000));
    });
    run.on('start', () => {
      began = performance.now();
    });
    run.on('response', (_client, status, _bytes, milliseconds) => {
      last = performance.now();
      times.push(milliseconds);
      if (status < 200 || status > 299) wrong.set(status, (wrong.get(status) ?? 0) + 1);
    });
  });
}

/** GET requests that are always the same. */
export const gets = (paths, headers = {}) => paths.map((path) => ({ method: 'GET', path, headers }));
