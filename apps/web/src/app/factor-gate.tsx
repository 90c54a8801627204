import type { MeView } from '@stegvis/contract';
import { lazy, Suspense } from 'react';
import { Loading } from '../ui/loading.js';
import { Account } from './account.js';
import { Frame } from './frame.js';

const RequiredFactorPage = lazy(async () => ({
  default: (await import('../features/second-factor/required-factor-page.js')).RequiredFactorPage,
}));

/** Whatever was opened waits, under its own address, until the second factor that a role asks for is set up. */
export function FactorGate({ me }: { readonly me: MeView }) {
  return (
    <Frame account={<Account name={me.person.name} mayGo={false} />}>
      <Suspense fallback={<Loading />}>
        <RequiredFactorPage />
      </Suspense>
    </Frame>
  );
}
