/**
 * Tokens with a slash that are no paths of the tree: media types, packages, URLs of the product, files in its data
 * folder.
 */
const elsewhere = /^(application|text|image|multipart)\/|^(\.data\b|[@/])|DATA_DIR|^[a-z]+:/;
const isFileName = /^[\w.<>*-]+\.(ts|tsx|mjs|cjs|css|md|json)$/;
const isPlace = /^[\w.<>*-]+(\/[\w.<>*-]+)*\/?$/;

/** `<room>` and `*` match any name; a path may be shortened to its last parts. */
function patternOf(token) {
  const whole = token
    .replace(/\/$/, '')
    .replace(/[.+]/g, '\\$&')
    .replace(/<[^>]+>|\*+/g, '[^/]+');
  return new RegExp(`(^|/)${whole}$`);
}

/**
 * Finds paths in backticks, and targets of links, that do not exist.
 * @param places every file and folder of the tree, relative to its root
 */
export function lostPaths(page, text, places) {
  const quoted = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\s]+)`/g)].map(([, token]) => token);
  const named = quoted.filter(
    (token) => !elsewhere.test(token) && isPlace.test(token) && (token.includes('/') || isFileName.test(token)),
  );
  const folder = page.includes('/') ? page.slice(0, page.lastIndexOf('/') + 1) : '';
  const linked = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target]) => target)
    .filter((target) => !elsewhere.test(target));
  const resolve = (target) => new URL(target, `file:///${folder}`).pathname.slice(1).replace(/\/$/, '');
  return [
    ...named.filter((token) => !places.some((place) => patternOf(token).test(place))),
    ...linked.filter((target) => !places.includes(resolve(target))),
  ].map((token) => `${page}: ${token}`);
}
