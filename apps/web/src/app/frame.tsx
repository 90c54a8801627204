import { SkipLink } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { BrandMark } from '../ui/brand-mark.js';
import { useText } from '../ui/language.js';
import { Toasts } from '../ui/toasts.js';
import { LanguageSwitch } from './language-switch.js';
import { LookMenu } from './look-menu.js';

export interface FrameProps {
  /** Shown in the header, after the product's name. */
  readonly place?: ReactNode;
  readonly tools?: ReactNode;
  readonly account?: ReactNode;
  /** Shown under the header on every page: what people must know wherever they are. */
  readonly banner?: ReactNode;
  readonly nav?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page: skip link, header, menu, main, footer. */
export function Frame({ place, tools, account, banner, nav, children }: FrameProps) {
  const { t } = useText();
  return (
    <div className={nav === undefined ? 'frame frame-plain' : 'frame'}>
      <SkipLink href="#main">{t('web.skip')}</SkipLink>
      <header className="header">
        <div className="header-row">
          <p className="header-name">
            <Link to="/" className="brand" aria-label={t('web.brand')}>
              <BrandMark />
              <span className="brand-name">Stegvis</span>
            </Link>
            {place}
          </p>
          <div className="header-tools">
            {tools}
            <LookMenu />
            <LanguageSwitch />
            {account}
          </div>
        </div>
        {banner}
      </header>
      {nav}
      <main id="main" className="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="footer">
        <div className="footer-row">
          <p>{t('web.footer')}</p>
          <Link to="/accessibility">{t('web.footer.accessibility')}</Link>
        </div>
      </footer>
      <Toasts />
    </div>
  );
}
