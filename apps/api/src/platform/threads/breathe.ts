/** Lets everybody else have a turn: between the parts of work that would hold them up if it were done at a stretch. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
