/**
 * Sends each result of Jest to the process that runs it at once, so that the results of an interrupted run are kept.
 */
export default class ProgressReporter {
  onRunStart({ numTotalTestSuites: files }) {
    send({ type: 'run', files });
  }

  onTestFileStart({ path: file }) {
    send({ type: 'file-start', file });
  }

  onTestCaseStart({ path: file }, { fullName: name }) {
    send({ type: 'test-start', file, name });
  }

  onTestCaseResult({ path: file }, { fullName: name, status }) {
    send({ type: 'test-end', file, name, status });
  }

  onTestFileResult({ path: file }, { testResults, testExecError, failureMessage, perfStats }) {
    send({
      type: 'file-end',
      file,
      tests: testResults.map(({ fullName: name, status }) => ({ name, status })),
      failure: failureMessage ?? testExecError?.message ?? '',
      seconds: perfStats.runtime / 1000,
    });
  }
}

function send(message) {
  process.send?.(message);
}
