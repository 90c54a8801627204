/** The state of a Jest run, folded from the messages of progress-reporter.mjs. */
export class Progress {
  files = 0;
  finishedFiles = 0;
  /** Tests by file, each with its state: `running` until it is finished. */
  tests = new Map();

  /** @returns the finished file with its counts, when the message finishes one */
  take(message) {
    const { type, file, name } = message;
    if (type === 'run') this.files = message.files;
    if (type === 'file-start') this.tests.set(file, new Map());
    if (type === 'test-start') this.tests.get(file)?.set(name, 'running');
    if (type === 'test-end') this.tests.get(file)?.set(name, message.status);
    return type === 'file-end' ? this.#finish(message) : undefined;
  }

  #finish({ file, tests, failure, seconds }) {
    this.finishedFiles += 1;
    const crashed = failure !== '' && tests.length === 0;
    // Two tests may have the same name. When the process of a file died, the messages of its tests say what was
    // finished.
    const states = crashed
      ? [...this.tests.get(file)].map(([name, state]) => [name, state === 'running' ? 'failed' : state])
      : tests.map((test, index) => [`${index} ${test.name}`, test.status]);
    this.tests.set(file, new Map(states));
    // A file that cannot be loaded, or fails outside of its tests, counts as one failed test.
    if (failure !== '' && this.#countOf(file).failed === 0) this.tests.get(file).set('the file itself', 'failed');
    const skips = tests.filter((test) => isSkipped(test.status)).map((test) => test.name);
    return { file, failure, seconds, skips, ...this.#countOf(file) };
  }

  #countOf(file) {
    return count([...this.tests.get(file).values()]);
  }

  counts() {
    return count([...this.tests.values()].flatMap((tests) => [...tests.values()]));
  }

  /** Tests that have begun and not ended, and files that have begun without a test: where a run that hangs is stuck. */
  running() {
    return [...this.tests].flatMap(([file, tests]) => {
      const names = [...tests].filter(([, state]) => state === 'running').map(([name]) => `${file}: ${name}`);
      return names.length === 0 && tests.size === 0 ? [`${file}: before its first test`] : names;
    });
  }
}

const isSkipped = (status) =>
  status === 'pending' || status === 'todo' || status === 'skipped' || status === 'disabled';

function count(states) {
  return {
    passed: states.filter((state) => state === 'passed').length,
    failed: states.filter((state) => state === 'failed').length,
    skipped: states.filter(isSkipped).length,
  };
}
