import { Semaphore } from './semaphore.js';

/**
 * What costs so much that many at once would make everybody wait: how many of each work at a time in one process, and how many more may wait.
 * Beyond that the answer is 503 with Retry-After. These are all of them.
 */
export const costly = {
  /** A first page drawn by the server. Whoever comes when it is busy gets the page that draws itself. */
  drawing: new Semaphore(4, 0),
  /** A whole list as CSV or XLSX. */
  export: new Semaphore(2, 20),
  /** Everything that an organisation has, by a few letters. */
  search: new Semaphore(4, 100),
  /** A file of an inventory, in a thread of its own with up to 512 MB. */
  import: new Semaphore(2, 20),
  /** argon2id takes 19 MB and a thread of four that files and names need too. */
  password: new Semaphore(3, 200),
  /** A logo, in a thread of its own with up to 256 MB. */
  picture: new Semaphore(1, 10),
} as const satisfies Readonly<Record<string, Semaphore>>;
