/** Thrown when too many wait already, since a new waiter's turn would come too late. */
export class TooManyWaiting extends Error {
  constructor() {
    super('Too many wait for their turn');
    this.name = 'TooManyWaiting';
  }
}

/** A counting semaphore with a limited first-come, first-served queue. */
export class Semaphore {
  private readonly waiting: (() => void)[] = [];
  private free: number;

  constructor(
    atOnce: number,
    private readonly mostWaiting = Infinity,
  ) {
    this.free = atOnce;
  }

  /** Whether a new caller would have to wait. */
  get busy(): boolean {
    return this.free === 0;
  }

  /** @throws TooManyWaiting */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else if (this.waiting.length >= this.mostWaiting) throw new TooManyWaiting();
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.free += 1;
      else next();
    }
  }
}
