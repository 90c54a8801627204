test('passes before', () => {
  expect(1).toBe(1);
});
test('crashes', () => {
  process.kill(process.pid, 'SIGKILL');
  for (;;);
});
