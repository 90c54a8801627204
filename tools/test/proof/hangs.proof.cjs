const { spawn } = require('node:child_process');

test('passes before', () => {
  expect(1).toBe(1);
});
test('hangs for ever', () => {
  // The process leads a group of its own, as a test's database or browser does.
  const { pid } = spawn('sleep', ['86400'], { detached: true, stdio: 'ignore' });
  require('node:fs').writeFileSync(process.env.PROOF_FILE, String(pid));
  // No deadline of Jest can end a synchronous loop.
  for (;;);
});
