const { spawn } = require('node:child_process');

test('passes before', () => {
  expect(1).toBe(1);
});
test('hangs for ever', () => {
  // As a test's database or browser does, it leads a group of its own.
  const { pid } = spawn('sleep', ['86400'], { detached: true, stdio: 'ignore' });
  require('node:fs').writeFileSync(process.env.PROOF_FILE, String(pid));
  // No deadline of Jest's ends a loop that never lets go.
  for (;;);
});
