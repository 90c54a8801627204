import { describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { loggedError } from './logged-error.js';

describe('an error in the log', () => {
  test('keeps what happened and where, and drops what people wrote', () => {
    const refused = Object.assign(new pg.DatabaseError('duplicate key value: "anna.ek@kommunen.example"', 1, 'error'), {
      code: '23505',
      table: 'accounts',
      constraint: 'accounts_email_key',
      detail: 'Key (email)=(anna.ek@kommunen.example) already exists.',
      where: 'COPY people: anna.ek@kommunen.example',
      query: 'INSERT',
      parameters: ['anna.ek@kommunen.example'],
    });
    const logged = loggedError(new Error('it failed', { cause: refused }));
    expect(JSON.stringify(logged)).not.toMatch(/anna|kommunen/);
    expect(logged).toMatchObject({
      message: 'it failed',
      cause: {
        code: '23505',
        table: 'accounts',
        constraint: 'accounts_email_key',
        message: 'duplicate key value: "<address>"',
      },
    });
  });

  test('may be any thrown value', () => {
    expect(loggedError('to eve@example.org: no')).toEqual({ message: 'to <address>: no' });
  });
});
