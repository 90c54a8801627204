import { Controller, Param } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { AuthorityView } from '@stegvis/contract';
import { Handle, Who } from '../../../platform/http/handle.js';
import type { Identity } from '../../../platform/http/identity.js';
import { ReadAuthority } from './read-authority.js';

@Controller()
export class AuthorityController {
  constructor(private readonly authority: ReadAuthority) {}

  @Handle(operations.getAuthority)
  mayDo(@Who() who: Identity, @Param('id') id: string): Promise<AuthorityView> {
    return this.authority.run(who, id);
  }
}
