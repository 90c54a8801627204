test('passes', () => {
  expect(1).toBe(1);
});
test.skip('is skipped', () => {
  expect(1).toBe(2);
});
