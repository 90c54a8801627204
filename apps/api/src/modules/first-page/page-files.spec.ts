import { describe, expect, test } from '@jest/globals';
import type { Manifest } from '../../platform/http/web-folder.js';
import { filesOf } from './page-files.js';

const manifest: Manifest = {
  'index.html': { file: 'assets/index-1.js', imports: ['_shared.js'], css: ['assets/index-1.css'] },
  '_shared.js': { file: 'assets/shared-1.js' },
  '_rows.js': { file: 'assets/rows-1.js', imports: ['_shared.js', '_round.js'] },
  '_round.js': { file: 'assets/round-1.js', imports: ['_rows.js'] },
  'src/home.tsx': { file: 'assets/home-1.js', imports: ['_rows.js', '_shared.js'], css: ['assets/home-1.css'] },
};

describe('the files of a page', () => {
  test('are its own and those that they import, each once, without those of the document', () => {
    expect([...filesOf(manifest, ['src/home.tsx'])].sort()).toEqual([
      'assets/home-1.css',
      'assets/home-1.js',
      'assets/round-1.js',
      'assets/rows-1.js',
    ]);
  });

  test('are none for a source that the build does not know', () => {
    expect(filesOf(manifest, ['src/gone.tsx'])).toEqual([]);
  });
});
