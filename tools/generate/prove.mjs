import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { root, scriptOf } from '../setup/paths.mjs';
import { runNode } from '../setup/run.mjs';
import { nxEnvironment } from '../setup/build.mjs';
import { linkPackages } from '../probes/ground.mjs';
import { generateAction } from './action.mjs';
import { generateFeature } from './feature.mjs';
import { writePlan } from './write-plan.mjs';

// Generated code must pass the same checks as handwritten code. It is generated in a copy of the tree, never in the
// tree itself.
const ground = realpathSync(mkdtempSync(join(tmpdir(), 'stegvis-generate-')));
const left = new Set(['node_modules', 'dist', '.nx', '.data', '.git', 'tmp', 'docs', '.vite']);

function layGround() {
  for (const name of readdirSync(root)) {
    if (!left.has(name)) {
      cpSync(join(root, name), join(ground, name), { recursive: true, filter: (path) => !left.has(basename(path)) });
    }
  }
  linkPackages(root, ground);
  const web = join(root, 'apps', 'web', 'node_modules');
  symlinkSync(web, join(ground, 'apps', 'web', 'node_modules'));
}

/** The compiler's errors in the generated files; other files are checked elsewhere. */
function typeProblems(project, files) {
  const config = join(ground, project);
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    join(config, '..'),
  );
  const paths = files.map((file) => join(ground, file));
  const program = ts.createProgram(paths, options);
  return paths.flatMap((path) => {
    const file = program.getSourceFile(path);
    const found =
      file === undefined ? [] : [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map(
      (problem) => `${path}: TS${problem.code} ${ts.flattenDiagnosticMessageText(problem.messageText, '\n')}`,
    );
  });
}

let problems = [];
try {
  layGround();
  // A subfolder of a room with tables, and a room without any.
  const actions = ['tasks/command', 'search'].map((place) => generateAction(ground, [place, 'try-something']));
  for (const one of actions) writePlan(ground, one);
  const action = actions.flatMap((one) => Object.keys(one.files));
  const plan = generateFeature(ground, ['trial-feature']);
  const feature = Object.keys(plan.files);
  writePlan(ground, plan);
  const isWeb = (file) => file.startsWith('apps');
  problems = [
    ...typeProblems('apps/api/tsconfig.json', action),
    ...typeProblems('apps/web/tsconfig.spec.json', feature.filter(isWeb)),
    ...typeProblems('libs/wording/tsconfig.json', [
      ...feature.filter((file) => !isWeb(file)),
      ...Object.keys(plan.changed),
    ]),
  ];
  const workspace = {
    cwd: ground,
    env: { ...nxEnvironment, NX_WORKSPACE_DATA_DIRECTORY: join(ground, '.nx/workspace-data') },
  };
  await runNode(scriptOf('nx'), ['show', 'projects'], workspace);
  const lint = await runNode(scriptOf('eslint'), ['--max-warnings', '0', ...action, ...feature], workspace);
  if (lint.code !== 0) problems.push(lint.output);
} finally {
  rmSync(ground, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'generators: what they write is clean' : `generators: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
