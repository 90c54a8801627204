import '../src/app/zod-settings.js';
import { afterEach, beforeEach, expect } from '@jest/globals';
import { operations } from '@stegvis/contract';
import { t, type TextKey, type TextParams } from '@stegvis/wording';
import { cleanup, configure, render, screen } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { Suspense, type ReactNode } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { Providers } from '../src/app/providers.js';
import { makeQueryClient } from '../src/app/query-client.js';
import { addTexts } from '../src/http/texts.js';
import { toasts, dismiss } from '../src/ui/toast-store.js';
import { Toasts } from '../src/ui/toasts.js';
import { me } from './answers.js';
import { Network } from './network.js';
import { uploadRequestOver } from './upload-request.js';

configure({ asyncUtilTimeout: 20_000 });
addTexts('sv', {});
addTexts('en', {});

/** The network of the running test. */
export let network = new Network();

beforeEach(() => {
  // Answers come asynchronously, as in a browser: tests wait for what is shown, not for React's work.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  network = new Network();
  network.answer(operations.getMe, me());
  globalThis.fetch = (input, request) =>
    network.respond(
      request?.method ?? 'GET',
      input instanceof Request ? input.url : String(input),
      new Headers(request?.headers),
      request?.body ?? undefined,
    );
  Object.assign(globalThis, { XMLHttpRequest: uploadRequestOver(() => network) });
});

afterEach(() => {
  cleanup();
  for (const { id } of toasts.all()) dismiss(id);
  expect(network.faults).toEqual([]);
});

/** The product's Swedish text of a key, as a person reads it on the page. */
export const words = (key: TextKey, params?: TextParams): string => t('sv', key, params);

/** Shows a page at an address, inside the providers of every page. `path`: its route, when it has parameters. */
export function show(
  page: ReactNode,
  { at = '/', path = '*' }: { readonly at?: string; readonly path?: string } = {},
): UserEvent {
  render(
    <Providers client={makeQueryClient()} initialLanguage="sv">
      <MemoryRouter initialEntries={[at]}>
        <Suspense fallback={null}>
          <Routes>
            <Route path={path} element={page} />
            <Route path="*" element={<p>elsewhere</p>} />
          </Routes>
        </Suspense>
        <Address />
        <Toasts />
      </MemoryRouter>
    </Providers>,
  );
  return userEvent.setup();
}

function Address() {
  const { pathname, search } = useLocation();
  return <p data-testid="address">{`${pathname}${search}`}</p>;
}

/** The current address. */
export const address = (): string => screen.getByTestId('address').textContent;
