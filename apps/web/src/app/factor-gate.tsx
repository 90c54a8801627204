import type { MeView } from '@stegvis/contract';
import { lazy, Suspense } from 'react';
import { Loading } from '../ui/loading.js';
import { Account } from './account.js';
import { Frame } from './frame.js';

const RequiredFactorPage = lazy(async () => ({
  default: (await import('../features/second-factor/required-factor-page.js')).RequiredFactorPage,
}));

/** Shown instead of any page, under the page's own address, until the second factor that a role requires is set up. */
export function FactorGate({ me }: { readonly me: MeView }) {
  return (
    <Frame account={<Account name={me.person.name} mayGo={false} />}>
      <Suspense fallback={<Loading />}>
        <RequiredFactorPage />
      </Suspense>
    </Frame>
  );
}
