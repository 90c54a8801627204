import { Button } from '@digdir/designsystemet-react';
import { Link } from 'react-router';
import { Icon } from '../ui/icons.js';
import { useText } from '../ui/language.js';
import { useSignOut } from './use-sign-out.js';

/** Shows who is signed in, with links to their account and, where allowed, the settings, and the sign-out button. */
export function Account({ name, mayGo = true }: { readonly name: string; readonly mayGo?: boolean }) {
  const { t } = useText();
  const signOut = useSignOut();
  return (
    <>
      {mayGo ? (
        <>
          <Link to="/account" className="account" aria-label={`${name}, ${t('web.nav.account')}`}>
            <Icon name="person" />
            {name}
          </Link>
          <Link to="/settings" className="account" aria-label={t('web.nav.settings')} title={t('web.nav.settings')}>
            <Icon name="settings" />
          </Link>
        </>
      ) : (
        <span className="account">
          <Icon name="person" />
          {name}
        </span>
      )}
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
    </>
  );
}
