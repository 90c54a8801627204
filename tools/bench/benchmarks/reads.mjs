import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '../../setup/run.mjs';
import { boundOfReads } from '../bound/bound.mjs';
import { compare } from '../load/compare.mjs';
import { gets, load } from '../load/load.mjs';

/**
 * Loads the product and the bound with the same reads, in turn.
 * @param check looks at the first path's answer and throws when it is not what was seeded
 */
export async function compareReads(stage, organisation, reader, { paths, headers = {}, connections, check }, options) {
  const { product } = stage;
  check(await reader.api.at(product.url).get(paths[0]));
  const { bound, routes } = await boundOfReads(stage, organisation, reader, paths);
  try {
    await sameAnswers(product, bound, reader, paths);
    const cookie = { ...reader.api.headers, ...headers };
    const contenders = [
      {
        name: 'product',
        url: product.url,
        programs: [product],
        requests: gets(
          paths.map((path) => `/api/v1${path}`),
          cookie,
        ),
      },
      {
        name: 'bound',
        url: bound.url,
        programs: [bound],
        requests: gets(
          routes.map(({ path }) => path),
          cookie,
        ),
      },
    ].map(({ url, requests, ...one }) => ({
      ...one,
      measure: (bounds) => load({ url, requests, connections, ...bounds }),
    }));
    return await compare(contenders, options.loop, stage.postgres.pid);
  } finally {
    await bound.stop();
  }
}

/** Else the bound would be a bound of something else. */
async function sameAnswers(product, bound, reader, paths) {
  for (const [number, path] of paths.entries()) {
    const mine = await reader.api.at(product.url).get(path);
    const theirs = await (await fetch(`${bound.url}/${number}`)).json();
    if (!isDeepStrictEqual(mine, theirs)) {
      throw new Refusal(`The bound answers something else than the product for ${path}`);
    }
  }
}

export function demand(condition, text) {
  if (!condition) throw new Refusal(text);
}
