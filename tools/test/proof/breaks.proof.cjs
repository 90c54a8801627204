test('passes', () => {
  expect(1).toBe(1);
});
afterAll(() => {
  throw new Error('broken afterwards');
});
