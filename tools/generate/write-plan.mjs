import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../setup/run.mjs';

/** Writes all files of a plan, or none when one of them exists already. */
export function writePlan(root, { files, changed = {} }) {
  const there = Object.keys(files).filter((path) => existsSync(join(root, path)));
  if (there.length > 0) throw new Refusal(`There already: ${there.join(', ')}. Nothing was written.`);
  for (const [path, text] of Object.entries({ ...files, ...changed })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return Object.keys({ ...files, ...changed });
}
