import { Semaphore } from './semaphore.js';

/**
 * Functions that are so expensive that many at once would delay everybody: how many of each run at a time in one
 * process, and how many more may wait. Beyond that the answer is 503 with Retry-After. This is the complete list.
 */
export const costly = {
  /** Rendering a first page on the server. When it is busy, the browser renders the page. */
  drawing: new Semaphore(4, 0),
  /** Exporting a whole list as CSV or XLSX. */
  export: new Semaphore(2, 20),
  /** Searching everything of an organisation. */
  search: new Semaphore(4, 100),
  /** Reading the file of an inventory, in a thread with up to 512 MB. */
  import: new Semaphore(2, 20),
  /** Hashing a password with argon2id takes 19 MB and one of the four threads that file access and DNS need too. */
  password: new Semaphore(3, 200),
  /** Drawing a logo, in a thread with up to 256 MB. */
  picture: new Semaphore(1, 10),
} as const satisfies Readonly<Record<string, Semaphore>>;
