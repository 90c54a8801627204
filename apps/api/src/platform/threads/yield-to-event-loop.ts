/** Lets the event loop serve others between the parts of work that would block it if it were done at a stretch. */
export const yieldToEventLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
