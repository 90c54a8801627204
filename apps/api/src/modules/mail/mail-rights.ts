import { canReadMailbox, type RoleKey } from '@stegvis/workflow';

/**
 * Other people's mails may be read by the installation's operator, and by the coordinator, who is responsible for
 * people being notified.
 */
export const canReadMails = (roles: readonly RoleKey[]): boolean =>
  canReadMailbox(roles) || roles.includes('coordinator');
