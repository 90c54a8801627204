import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { languages, t } from '@stegvis/wording';
import { Configuration } from '../../../platform/config/configuration.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { networkOf } from '../../../platform/http/network-of.js';
import { ProblemError } from '../../../platform/http/problem.js';
import { isReachedFromElsewhere } from '../../../platform/http/same-machine.js';
import { Ids } from '../../../platform/ids/ids.js';
import { holdsSetUpCode, keepSetUpCode } from './set-up-codes.store.js';
import { Throttle } from '../sign-in/throttle.js';

/** Without letters and digits that look like another one. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 10;

/**
 * Only somebody who can read the console of the machine may set the installation up, and nobody else on the network. A
 * code is valid until that is done; the database stores its hash, so that every process accepts it.
 */
@Injectable()
export class SetUpCodes {
  private mine: Buffer | undefined;
  private showing: Promise<void> = Promise.resolve();

  constructor(
    private readonly configuration: Configuration,
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
  ) {}

  /** Shows a code on the console, unless the one that this process has shown is still valid. */
  show(): Promise<void> {
    this.showing = this.showing.catch(() => undefined).then(() => this.showOnce());
    return this.showing;
  }

  /** @throws ProblemError 403, and 429 for an address that guesses */
  async check(code: string | null | undefined, address: string): Promise<void> {
    if (code === null || code === undefined) throw new ProblemError('wrong-set-up-code');
    // Counted by address alone, so that nobody on the network can lock the right person out.
    await this.throttle.count({ email: `set-up ${networkOf(address)}`, address, of: 'link' });
    if (!(await this.unitOfWork.installation((sql) => holdsSetUpCode(sql, hashOf(code))))) {
      throw new ProblemError('wrong-set-up-code');
    }
  }

  private async showOnce(): Promise<void> {
    const code = this.newCode();
    const shown = await this.unitOfWork.installation(async (sql) => {
      if (this.mine !== undefined && (await holdsSetUpCode(sql, this.mine))) return false;
      await keepSetUpCode(sql, hashOf(code));
      return true;
    });
    if (!shown) return;
    this.mine = hashOf(code);
    const text = isReachedFromElsewhere(this.configuration.values)
      ? 'console.set-up-code.always'
      : 'console.set-up-code';
    process.stdout.write(`\n${languages.map((language) => t(language, text, { code })).join('\n')}\n`);
  }

  private newCode(): string {
    // Bytes beyond the last whole multiple are skipped, since they would make the first letters more likely.
    const bytes = createHash('sha512')
      .update(this.ids.secret())
      .digest()
      .filter((byte) => byte < 256 - (256 % alphabet.length));
    const letters = [...bytes.subarray(0, length)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('');
    return `${letters.slice(0, length / 2)}-${letters.slice(length / 2)}`;
  }
}

/** Hashes a code as it is typed: case, spaces and dashes are ignored. */
const hashOf = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))
    .digest();
