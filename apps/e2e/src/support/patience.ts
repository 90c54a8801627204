/** Milliseconds; generous, since a story may run beside other work. Nothing waits longer than it has to. */
export const patience = 240_000;

/** Polls until there is an answer. @throws with this message when none comes */
export async function eventually<T>(missing: () => string, ask: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + patience;
  do {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  } while (Date.now() < deadline);
  throw new Error(missing());
}
