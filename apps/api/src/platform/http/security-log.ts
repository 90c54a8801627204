import type { FastifyRequest } from 'fastify';
import type { Uuid } from '@stegvis/workflow';
import { Surrounding } from '../surrounding.js';
import { Log } from './log.js';
import type { ProblemError } from './problem.js';

/** Events for security monitoring, with stable names. docs/operations.md explains each. */
export const securityEvents = {
  'sign-in': 'info',
  'sign-in-failed': 'warn',
  'sign-out': 'info',
  'session-proven': 'info',
  'session-proof-failed': 'warn',
  'sessions-ended': 'info',
  'password-changed': 'info',
  'password-change-failed': 'warn',
  'token-created': 'info',
  'token-revoked': 'info',
  'credential-refused': 'info',
  'access-refused': 'warn',
  'origin-refused': 'warn',
  'input-refused': 'warn',
  throttled: 'warn',
} as const satisfies Record<string, 'info' | 'warn'>;
export type SecurityEvent = keyof typeof securityEvents;

/** Ids, counts and codes of our own: never an address, a name, a password, a token, or other input. */
export interface SecurityFacts {
  readonly accountId?: Uuid | undefined;
  readonly personId?: Uuid | undefined;
  readonly organisationId?: Uuid | undefined;
  /** The id of the session or token that the event is about. */
  readonly credentialId?: Uuid | undefined;
  /** The person concerned, when that is somebody else. */
  readonly ofPersonId?: Uuid | undefined;
  readonly count?: number | undefined;
  readonly way?: string | undefined;
}

const current = new Surrounding<string>();

/** Logs of the work get the id of this request. */
export const inRequest = <T>(requestId: string, work: () => T): T => current.run(requestId, work);

/** One line for each event that concerns security, among the other lines of the log. */
export class SecurityLog {
  constructor(private readonly log: Log) {}

  write(event: SecurityEvent, facts: SecurityFacts = {}): void {
    this.writeFor(event, current.get(), facts);
  }

  /** Logs a refusal when an attack could have caused it. */
  refused(request: FastifyRequest, problem: ProblemError): void {
    const event = eventOf(request, problem);
    if (event === null) return;
    const { accountId, personId, organisationId } = request.identity ?? {};
    const codes = [...new Set(problem.facts.errors?.map((error) => error.code) ?? [])];
    const place = {
      method: request.method,
      route: request.routeOptions.url ?? null,
      code: problem.code,
      ...(codes.length === 0 ? {} : { codes }),
    };
    this.writeFor(event, request.id, { accountId, personId, organisationId, ...place });
  }

  private writeFor(event: SecurityEvent, requestId: string | undefined, facts: object): void {
    this.log[securityEvents[event]]({ event, ...(requestId === undefined ? {} : { requestId }), ...facts }, 'security');
  }
}

/** No form sends these by mistake. */
const crafted = new Set(['unknown-field', 'invalid-json', 'invalid-type', 'too-deep', 'control-character']);

function eventOf({ headers }: FastifyRequest, { code, status, facts }: ProblemError): SecurityEvent | null {
  if (code === 'wrong-origin') return 'origin-refused';
  if (code === 'too-many-requests') return 'throttled';
  if (status === 403 || code === 'another-person') return 'access-refused';
  if (code === 'not-signed-in') {
    return headers.authorization !== undefined || headers.cookie?.includes('stegvis_session=') === true
      ? 'credential-refused'
      : null;
  }
  if (code === 'payload-too-large' || code === 'unsupported-media-type') return 'input-refused';
  return code === 'validation' && facts.errors?.some((error) => crafted.has(error.code)) === true
    ? 'input-refused'
    : null;
}
