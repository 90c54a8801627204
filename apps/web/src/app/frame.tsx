import { SkipLink } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '../ui/language.js';
import { LanguageSwitch } from './language-switch.js';

export interface FrameProps {
  /** In the header, after the product's name. */
  readonly place?: ReactNode;
  readonly account?: ReactNode;
  readonly nav?: ReactNode;
  readonly children: ReactNode;
}

/** What every page stands in: skip link, header, main, footer. */
export function Frame({ place, account, nav, children }: FrameProps) {
  const { t } = useText();
  return (
    <div className="frame">
      <SkipLink href="#main">{t('web.skip')}</SkipLink>
      <header className="header">
        <div className="header-row">
          <p className="header-name">
            <Link to="/" className="brand">
              Stegvis
            </Link>
            {place}
          </p>
          <div className="header-tools">
            {account}
            <LanguageSwitch />
          </div>
        </div>
        {nav}
      </header>
      <main id="main" className="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="footer">
        <p>{t('web.footer')}</p>
      </footer>
    </div>
  );
}
