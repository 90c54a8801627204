import { existsSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { transform } from '@swc/core';
import { at, readJson } from '../setup/paths.mjs';

const projects = ['libs/workflow', 'libs/contract', 'libs/wording', 'libs/theme', 'libs/notifications', 'apps/api'];
const options = readJson(at('.swcrc'));
const isSource = (file) => file.endsWith('.ts') && !/\.(spec|db-spec)\.ts$/.test(file);

async function compile(project, file, say) {
  const source = at(project, 'src', file);
  const target = at(project, 'dist', file.replace(/\.ts$/, '.js'));
  if (!existsSync(source)) {
    rmSync(target, { force: true });
    return;
  }
  try {
    const { code, map } = await transform(readFileSync(source, 'utf8'), { ...options, swcrc: false, filename: source });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(`${target}.map`, map ?? '');
    // The code is written last, since its change restarts the API.
    writeFileSync(target, `${code}\n//# sourceMappingURL=${basename(target)}.map\n`);
    say(`compiled ${join(project, 'src', file)}`);
  } catch (error) {
    say(`${join(project, 'src', file)}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Compiles each source file of the libs and the API when it is saved; returns a function that stops watching. */
export function watchBuild(say) {
  const pending = new Map();
  const watchers = projects.map((project) =>
    watch(at(project, 'src'), { recursive: true }, (_event, file) => {
      if (file === null || !isSource(file)) return;
      const key = join(project, file);
      clearTimeout(pending.get(key));
      // Editors save a file in several writes, so wait for the last one.
      pending.set(
        key,
        setTimeout(() => void compile(project, file, say), 60),
      );
    }),
  );
  return () => {
    for (const watcher of watchers) watcher.close();
    for (const timer of pending.values()) clearTimeout(timer);
  };
}
