import { AsyncLocalStorage } from 'node:async_hooks';

/** One value, and the other values that surround the same work. */
interface Layer {
  readonly of: object;
  readonly value: unknown;
  readonly outer: Layer | undefined;
}

const layers = new AsyncLocalStorage<Layer | undefined>();

/**
 * A value that everything finds which some work calls or starts. All of them are kept in one AsyncLocalStorage, since
 * Node 20 copies what each storage holds into every promise (decision 0036).
 */
export class Surrounding<T> {
  /** Undefined outside of any such work. */
  get(): T | undefined {
    for (let layer = layers.getStore(); layer !== undefined; layer = layer.outer) {
      // Only `run` of this object makes a layer of it.
      if (layer.of === this) return layer.value as T;
    }
    return undefined;
  }

  run<R>(value: T, work: () => R): R {
    return layers.run({ of: this, value, outer: without(this, layers.getStore()) }, work);
  }

  /** Runs the work without the value. */
  outside<R>(work: () => R): R {
    return layers.run(without(this, layers.getStore()), work);
  }
}

/** There is one layer of each at most: otherwise work that starts itself again and again would collect endlessly many. */
function without(of: object, layer: Layer | undefined): Layer | undefined {
  if (layer === undefined) return undefined;
  if (layer.of === of) return layer.outer;
  const outer = without(of, layer.outer);
  return outer === layer.outer ? layer : { ...layer, outer };
}
