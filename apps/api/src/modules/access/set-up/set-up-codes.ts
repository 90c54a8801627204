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

/** No letter or digit that could be read as another one. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 10;

/**
 * Whoever reads the console of the machine may set the installation up, and nobody else on the network. A code holds until that is done;
 * the database keeps its hash, so that any process knows it.
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

  /** Shows a code on the console, unless the one that this process has shown still holds. */
  show(): Promise<void> {
    this.showing = this.showing.catch(() => undefined).then(() => this.showOnce());
    return this.showing;
  }

  /** @throws ProblemError 403, and 429 for an address that guesses. */
  async check(code: string | null | undefined, address: string): Promise<void> {
    if (code === null || code === undefined) throw new ProblemError('wrong-set-up-code');
    // Counted by address alone: nobody on the network keeps the right person out.
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
    // A byte of the secret's hash beyond the last whole multiple would make the first letters likelier.
    const bytes = createHash('sha512')
      .update(this.ids.secret())
      .digest()
      .filter((byte) => byte < 256 - (256 % alphabet.length));
    const letters = [...bytes.subarray(0, length)].map((byte) => alphabet.charAt(byte % alphabet.length)).join('');
    return `${letters.slice(0, length / 2)}-${letters.slice(length / 2)}`;
  }
}

/** As it is typed: small letters, spaces and dashes make no difference. */
const hashOf = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))
    .digest();
