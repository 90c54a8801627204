/**
 * Splits `a(b|c)d|e` into `abd`, `acd` and `e`: each must match a file, or part of the rule refuses nothing.
 * Look-aheads are not split.
 */
export function alternatives(pattern) {
  return split(pattern).flatMap((branch) => {
    const group = /\((?!\?)/.exec(branch.replace(/\\./g, '..'));
    if (group === null) return [branch];
    const end = closing(branch, group.index);
    const [before, inner, after] = [
      branch.slice(0, group.index),
      branch.slice(group.index + 1, end),
      branch.slice(end + 1),
    ];
    // An optional or repeated group is no choice between kinds of files.
    if (/^[?*+]/.test(after)) return [branch];
    return alternatives(inner).flatMap((one) => alternatives(after).map((rest) => `${before}${one}${rest}`));
  });
}

function split(pattern) {
  const parts = [''];
  for (let at = 0, depth = 0; at < pattern.length; at += 1) {
    const sign = pattern[at];
    if (sign === '\\') parts[parts.length - 1] += sign + pattern[++at];
    else if (sign === '|' && depth === 0) parts.push('');
    else {
      depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
      parts[parts.length - 1] += sign;
    }
  }
  return parts;
}

function closing(pattern, open) {
  for (let at = open, depth = 0; ; at += 1) {
    if (pattern[at] === '\\') at += 1;
    else if (pattern[at] === '(') depth += 1;
    else if (pattern[at] === ')' && --depth === 0) return at;
  }
}

/** Patterns of dependency-cruiser rules that match no file: such a rule refuses nothing, and nobody would notice. */
export function deadPatterns(rules, files) {
  const of = (side) => [side?.path ?? []].flat();
  return rules.flatMap(({ name, from, to }) =>
    [...of(from), ...of(to)]
      .flatMap(alternatives)
      // A captured group of the importing file may be any name here.
      .filter((pattern) => !files.some((file) => new RegExp(pattern.replace(/\$\d/g, '[^/]+')).test(file)))
      .map((pattern) => `${name}: ${pattern} matches no file`),
  );
}

const inGlob = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*' };
const globPattern = (glob) =>
  new RegExp(
    `^${glob
      .split(/(\*\*\/|\*\*|\*)/)
      .map((part) => inGlob[part] ?? part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('')}$`,
  );

/** File patterns of an ESLint configuration that match no file: what they allow or forbid is for nobody. */
export function deadGlobs(configs, files) {
  const globs = new Set(configs.flatMap((config) => [config.files ?? []].flat(2)));
  return [...globs]
    .filter((glob) => !files.some((file) => globPattern(glob).test(file)))
    .map((glob) => `${glob} matches no file`);
}
