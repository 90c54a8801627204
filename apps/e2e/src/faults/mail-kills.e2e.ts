import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const chaos = fileURLToPath(new URL('../../../../tools/chaos/main.mjs', import.meta.url));

function run(...options: string[]): Promise<{ readonly code: number | null; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [chaos, ...options], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    }
    child.on('close', (code) => {
      resolve({ code, output });
    });
  });
}

test('killing both workers while they send loses no mail, and doubles only those that were being sent', async () => {
  const { code, output } = await run('mail', '--mails=60', '--kills=3', '--as-built');
  // The output holds the seed, so that a failed run can be repeated.
  expect([code, output]).toEqual([
    0,
    expect.stringMatching(
      /^seed \d+, 60 mails, 3 kills[\s\S]*No mail is lost \| 60 of 60 arrived \| held[\s\S]*Every promise held\./,
    ),
  ]);
});
