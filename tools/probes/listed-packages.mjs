import { isBuiltin } from 'node:module';
import ts from 'typescript';

/** The package of an import; undefined for a file of the project, for a part of Node, and for what a build provides. */
function packageOf(name) {
  if (/^[./]|^virtual:/.test(name) || isBuiltin(name)) return undefined;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

const importsOf = (text) =>
  ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => packageOf(fileName) ?? []);
const listed = ({ dependencies = {}, devDependencies = {} }) => Object.keys({ ...dependencies, ...devDependencies });

/**
 * Compares what the files of a project import with its package.json. dependency-cruiser does not: it follows the links
 * of the workspace, and takes another project for a folder. Tests may also import what `shared` lists; `peers` are
 * packages that others of the list need beside them.
 * @param {{ name: string, manifest: { dependencies?: object, devDependencies?: object }, peers?: readonly string[],
 *   files: readonly { path: string, text: string, isTest: boolean }[], shared?: readonly string[] }} project
 */
export function unlistedPackages({ name, manifest, files, peers = [], shared = [] }) {
  const own = new Set([name, ...listed(manifest)]);
  const ofTests = new Set([...own, ...shared]);
  const missing = files.flatMap(({ path, text, isTest }) =>
    importsOf(text)
      .filter((one) => !(isTest ? ofTests : own).has(one))
      .map((one) => `${path} imports ${one}, which package.json does not list`),
  );
  // A file of a package may be read by its path, so any quoted mention counts as use.
  const isUsed = (one) =>
    one.startsWith('@types/') || files.some(({ text }) => new RegExp(`['"\`]${one}(['"\`/])`).test(text));
  const idle = listed(manifest)
    .filter((one) => !peers.includes(one) && !isUsed(one))
    .map((one) => `${one} is listed and not used`);
  return [...new Set(missing), ...idle].map((problem) => `${name}: ${problem}`);
}
