import { Injectable } from '@nestjs/common';
import type { AnswerOf, operations } from '@stegvis/contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { readOnlyOrganisation } from './organisations.store.js';

type Installation = AnswerOf<typeof operations.getInstallation>;

/** The data of the sign-in page: the only organisation, or none when there are several. */
@Injectable()
export class ReadInstallation {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async run(): Promise<Installation> {
    const only = await this.unitOfWork.installation(readOnlyOrganisation);
    if (only === undefined) return { organisation: null };
    const { name, demo, accentColour, logo, contactEmail } = only;
    return { organisation: { name, demo, accentColour, logo, contactEmail } };
  }
}
