import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Configuration } from '../config/configuration.js';
import type { Identity } from './identity.js';
import { ProblemError } from './problem.js';

/** Requires a recent proof of the password for operations that give rights. */
@Injectable()
export class RecentProof {
  constructor(
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Tokens are exempt, since creating one required the proof; so are visitors of a demo, whose people are made up.
   * @throws ProblemError 403
   */
  demand({ via, visiting, provenAt }: Identity): void {
    const since = this.clock.after(-this.configuration.values.signInAgainMinutes * 60);
    if (via !== 'token' && !visiting && (provenAt === null || provenAt <= since)) {
      throw new ProblemError('sign-in-again');
    }
  }
}
