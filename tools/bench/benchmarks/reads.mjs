import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '../../setup/run.mjs';
import { startBound } from '../bound/bound.mjs';
import { leastRoute } from '../bound/least.mjs';
import { replayOfReads } from '../bound/replay.mjs';
import { compare } from '../load/compare.mjs';
import { gets, load } from '../load/load.mjs';

/**
 * Loads the product, the replay of its own statements and the least program with the same reads, in turn.
 * @param check inspects the answer of the first path and throws when it is not what was seeded
 * @param least the statements of the least program for a path, `[[text, values]]`, and whether their result holds what
 * the product shows
 */
export async function compareReads(
  stage,
  organisation,
  reader,
  { paths, headers = {}, connections, check, least },
  options,
) {
  const { product, databaseUrl } = stage;
  check(await reader.api.at(product.url).get(paths[0]));
  const replayed = await replayOfReads(stage, organisation, reader, paths);
  const fewest = [];
  for (const [number, { answer }] of replayed.entries()) {
    fewest.push(await leastRoute(stage, least.asks(paths[number]), answer, least.shows));
  }
  const bounds = [];
  try {
    for (const routes of [replayed, fewest]) bounds.push(await startBound(databaseUrl, routes));
    await sameAnswers(product, bounds, reader, paths);
    const cookie = { ...reader.api.headers, ...headers };
    const contender = (name, program, asked) => ({
      name,
      programs: [program],
      measure: (loop) => load({ url: program.url, requests: gets(asked, cookie), connections, ...loop }),
    });
    const places = paths.map((_, number) => `/${number}`);
    return await compare(
      [
        contender(
          'product',
          product,
          paths.map((path) => `/api/v1${path}`),
        ),
        contender('replay', bounds[0], places),
        contender('least', bounds[1], places),
      ],
      options.loop,
      stage.postgres.pid,
    );
  } finally {
    for (const bound of bounds) await bound.stop();
  }
}

/** Checks that all contenders answer the same; otherwise the comparison would mean nothing. */
async function sameAnswers(product, bounds, reader, paths) {
  for (const [number, path] of paths.entries()) {
    const mine = await reader.api.at(product.url).get(path);
    for (const { url } of bounds) {
      const theirs = await (await fetch(`${url}/${number}`)).json();
      if (!isDeepStrictEqual(mine, theirs)) {
        throw new Refusal(`A bound answers something else than the product for ${path}`);
      }
    }
  }
}

/** Checks of a list that the least program finds the same tasks in the same order, each with the same assignees. */
export function showsList(page, rows) {
  const told = page.items.map((task) => [task.id, task.dataset?.title, ...namesOf(task.assignees)]);
  return (
    Number(rows[0]?.total ?? 0) === page.total &&
    isDeepStrictEqual(
      rows.map((row) => [row.id, row.dataset_title, ...row.turns.map(([, name]) => name).sort()]),
      told,
    )
  );
}

export const namesOf = (people) => people.map(({ name }) => name).sort();

export function demand(condition, text) {
  if (!condition) throw new Refusal(text);
}
