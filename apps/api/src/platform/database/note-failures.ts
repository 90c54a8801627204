import type { Logger, QueryRunner } from 'typeorm';

const failed = 'failed';
const nothing = (): void => undefined;

/**
 * TypeORM calls its logger for every failed statement. The transaction has to know of those too whose error was
 * swallowed, and cannot ask the connection: its status comes after the error, sometimes in a packet of its own.
 */
export const noteFailures: Logger = {
  logQueryError: (_error, _query, _parameters, runner) => {
    if (runner !== undefined) noteFailure(runner);
  },
  logQuery: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};

export function noteFailure(runner: QueryRunner): void {
  Object.assign(runner.data, { [failed]: true });
}

/**
 * Whether any statement of the runner's transaction has failed. There are no savepoints, so the transaction cannot be
 * committed then.
 */
export const hasFailed = (runner: QueryRunner): boolean => runner.data[failed] === true;
