import { describe, expect, it } from '@jest/globals';
import type { Problem } from '@stegvis/contract';
import { screen } from '@testing-library/react';
import { show, words } from '../../test/show.js';
import { OfflineError, PasskeyError, ProblemError } from '../http/problem-error.js';
import { ProblemNotice } from './problem-notice.js';

const problem = (change: Partial<Problem>, retryAfter: number | null = null) =>
  new ProblemError(
    { type: 'about:blank', title: 'Nej', status: 409, detail: 'Därför.', instance: '/x', code: 'conflict', ...change },
    retryAfter,
  );

function notice(error: unknown): HTMLElement {
  show(<ProblemNotice error={error} />);
  return screen.getByRole('alert');
}

describe('ProblemNotice', () => {
  it("shows the API's text, and takes the focus", () => {
    const alert = notice(problem({}));
    expect(alert.textContent).toBe('NejDärför.');
    expect(document.activeElement).toBe(alert);
  });

  it('links to each thing that is missing', () => {
    notice(
      problem({
        missing: [
          { kind: 'check', reason: 'unanswered', text: 'Fråga 2 är obesvarad', href: '/tasks/2#q2' },
          { kind: 'role', reason: 'vacant', text: 'Ingen arkivarie', href: null },
        ],
      }),
    );
    expect(screen.getByRole('link', { name: 'Fråga 2 är obesvarad' }).getAttribute('href')).toBe('/tasks/2#q2');
    expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toContain('Ingen arkivarie');
  });

  it('lists what is wrong with the request', () => {
    notice(problem({ errors: [{ path: 'body.name', code: 'too_small', message: 'Namnet saknas' }] }));
    expect(screen.getByRole('listitem').textContent).toBe('Namnet saknas');
  });

  it('counts a short wait down, and leaves a long one to the text', () => {
    expect(notice(problem({ status: 429, code: 'too-many-requests' }, 30)).textContent).toContain(
      words('web.retry-after', { seconds: 30 }),
    );
    show(<ProblemNotice error={problem({ status: 429, code: 'too-many-mails' }, 7200)} />);
    expect(screen.getAllByRole('alert').at(-1)?.textContent).toBe('NejDärför.');
  });

  it("shows the request's id for a fault of ours", () => {
    expect(notice(problem({ status: 500, code: 'internal', requestId: 'r-17' })).textContent).toContain('r-17');
  });

  it.each([
    ['no answer', new OfflineError(), 'web.offline.title'],
    ['a refused passkey', new PasskeyError(), 'web.passkey.refused'],
    ['anything else', new TypeError('undefined is not a function'), 'web.unexpected.title'],
  ] as const)('has words for %s', (_, error, title) => {
    expect(notice(error).textContent).toContain(words(title));
  });

  it.each([
    ['no error', null],
    ['something that one stopped oneself', new DOMException('aborted', 'AbortError')],
  ])('shows nothing for %s', (_, error) => {
    show(<ProblemNotice error={error} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
