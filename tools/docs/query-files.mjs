/** A line of the table: the file, how often it was asked, its milliseconds, those of its slowest statement, and rows. */
const lines = /^\| `([^`]+\.query\.ts)` \|([^\n]*)\|$/gm;

/**
 * Compares the files with hand-written SQL with the page that names each of them.
 * @param files relative to `apps/api/src`
 * @returns what is wrong, in words
 */
export function queryFilesAmiss(page, files) {
  const named = [...page.matchAll(lines)].map(([, file, cells]) => ({ file, figures: /\d/.test(cells) }));
  const names = named.map(({ file }) => file);
  return [
    ...files
      .filter((file) => !names.includes(file))
      .map((file) => `${file} has no line: move its statements to a store, or add its reason and figures`),
    ...named.filter(({ file }) => !files.includes(file)).map(({ file }) => `${file} is not there: remove its line`),
    ...named.filter(({ figures }) => !figures).map(({ file }) => `${file} has no figures: npm run bench -- statements`),
    ...names.filter((file, place) => names.indexOf(file) !== place).map((file) => `${file} has two lines`),
  ];
}
