import { canReadMailbox, type RoleKey } from '@stegvis/workflow';

/** Other people's mails: for whoever runs the installation, and for the coordinator, who answers for that people hear of their tasks. */
export const canReadMails = (roles: readonly RoleKey[]): boolean =>
  canReadMailbox(roles) || roles.includes('coordinator');
