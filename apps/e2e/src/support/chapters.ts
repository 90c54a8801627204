import { expect, test } from '@jest/globals';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browsing } from './browser.js';

/** The chapters of one story build on each other, so the first failure ends it, with screenshots. */
export function chaptersOf(browsing: () => Browsing, output: () => string) {
  let broken: string | null = null;
  return (title: string, tell: () => Promise<void>): void => {
    test(title, async () => {
      if (broken !== null) throw new Error(`The story stopped at "${broken}".`);
      broken = title;
      try {
        await tell();
      } catch (error) {
        const pictures = await browsing().picture(join(tmpdir(), 'stegvis-story'));
        throw new Error(
          `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${[...browsing().complaints, ...pictures].join('\n')}\n${output().slice(-2000)}`,
          { cause: error },
        );
      }
      expect(browsing().complaints).toEqual([]);
      broken = null;
    });
  };
}
