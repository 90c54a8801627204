import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's own words: what goes wrong is logged, its chatter about modules only when asked for. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug(String(message));
  }

  error(message: unknown, ...more: unknown[]): void {
    this.logger.error({ more: more.map(String) }, String(message));
  }

  warn(message: unknown): void {
    this.logger.warn(String(message));
  }

  debug(message: unknown): void {
    this.logger.trace(String(message));
  }
}
