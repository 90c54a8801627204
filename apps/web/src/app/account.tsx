import { Button } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { call } from '../http/call.js';
import { Icon } from '../ui/icons.js';
import { useText } from '../ui/language.js';

/** Who is signed in, with the way to their settings where they may go there, and the way out. */
export function Account({ name, settings = true }: { readonly name: string; readonly settings?: boolean }) {
  const { t } = useText();
  const signOut = useMutation({
    mutationFn: () => call(operations.signOut),
    // A fresh page forgets everything that the last person saw.
    onSettled: () => window.location.assign('/sign-in'),
  });
  return (
    <>
      {settings ? (
        <Link to="/settings" className="account" aria-label={`${name}, ${t('web.nav.settings')}`}>
          <Icon name="person" />
          {name}
        </Link>
      ) : (
        <span className="account">
          <Icon name="person" />
          {name}
        </span>
      )}
      <Button variant="tertiary" data-color="neutral" data-size="sm" loading={signOut.isPending} onClick={() => signOut.mutate()}>
        <Icon name="leave" />
        {t('web.sign-out')}
      </Button>
    </>
  );
}
