/** Something that whoever starts the product can mend. Shown as words without a stack, then the process ends with code 1. */
export class StartupProblem extends Error {
  constructor(
    message: string,
    readonly remedy: string,
  ) {
    super(message);
    this.name = 'StartupProblem';
  }
}
