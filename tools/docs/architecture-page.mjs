import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { allowed } from '../eslint/arrows.mjs';
import { at } from '../setup/paths.mjs';

const { rooms } = createRequire(import.meta.url)(at('tools', 'eslint', 'floors.cjs'));
const code = (name) => `\`${name}\``;

/** The table of which project may import which, those that import most first. */
function arrows() {
  const row = ([project, targets]) => `| ${code(project)} | ${targets.map(code).join(', ') || 'nothing'} |`;
  return ['| Project | May import |', '|---|---|', ...Object.entries(allowed).map(row)].join('\n');
}

/** The floors of the API, the highest first. */
function floors() {
  const row = (floor, index) =>
    Object.entries(floor).map(([room, about]) => `| ${index + 1} | ${code(room)} | ${about} |`);
  return ['| Floor | Room | What it is for |', '|---|---|---|', ...rooms.map(row).toReversed().flat()].join('\n');
}

function platform() {
  const entries = readdirSync(at('apps', 'api', 'src', 'platform'), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return `${names.toSorted().map(code).join(', ')}.`;
}

/** docs/architecture.md is written by hand except for these parts, which are generated from the tree and its rules. */
export function architecturePage() {
  const parts = { arrows, floors, platform };
  const text = readFileSync(at('docs', 'architecture.md'), 'utf8');
  return text.replace(/(<!-- (\w+): generated [^\n]*-->\n)[\s\S]*?(\n?<!-- end -->)/g, (_, begin, name) => {
    return `${begin}\n${parts[name]()}\n\n<!-- end -->`;
  });
}
