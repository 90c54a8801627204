import { Button } from '@digdir/designsystemet-react';
import { lazy, Suspense } from 'react';
import { Icon } from '../ui/icons.js';
import { useText } from '../ui/language.js';
import { Loading } from '../ui/loading.js';
import { Frame } from './frame.js';
import { useSignOut } from './use-sign-out.js';

const GivenPasswordPage = lazy(async () => ({
  default: (await import('../features/account/given-password-page.js')).GivenPasswordPage,
}));

/** The only page for somebody whose password another person chose: they choose a new one, or sign out. */
export function GivenPassword() {
  const { t } = useText();
  const signOut = useSignOut();
  return (
    <Frame
      account={
        <Button
          variant="tertiary"
          data-color="neutral"
          data-size="sm"
          loading={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          <Icon name="leave" />
          {t('web.sign-out')}
        </Button>
      }
    >
      <Suspense fallback={<Loading />}>
        <GivenPasswordPage />
      </Suspense>
    </Frame>
  );
}
