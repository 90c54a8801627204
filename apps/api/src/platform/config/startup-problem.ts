/**
 * Something that the operator can solve. The message is printed without a stack trace, then the process ends with code
 * 1.
 */
export class StartupProblem extends Error {
  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(message);
    this.name = 'StartupProblem';
  }
}
