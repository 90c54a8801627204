import { Injectable } from '@nestjs/common';
import type { SecondStep as Step } from '@stegvis/contract';
import type { SignedIn } from '../sign-in/entry.js';
import { Throttle } from '../sign-in/throttle.js';
import { CompleteSignIn, type WaitingBrowser } from './complete-sign-in.js';
import { SecondStep } from './second-step.js';

/**
 * The second step, with throttling. Attempts are counted before they are judged, so that many at once count as many.
 */
@Injectable()
export class TakeSecondStep {
  constructor(
    private readonly steps: SecondStep,
    private readonly throttle: Throttle,
    private readonly completing: CompleteSignIn,
  ) {}

  async run(step: Step, browser: WaitingBrowser): Promise<SignedIn> {
    const { email } = await this.steps.read(browser.pending);
    const attempt = { email, address: browser.address, of: 'factor' } as const;
    await this.throttle.count(attempt);
    const signedIn = await this.completing.run(step, browser);
    await this.throttle.forgive(attempt);
    return signedIn;
  }
}
