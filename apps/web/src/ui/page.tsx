import { Heading } from '@digdir/designsystemet-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { InPage } from './in-page.js';
import { TextLink } from './text-link.js';

export interface PageProps {
  readonly title: string;
  /** The line above the title: where the page belongs. */
  readonly above?: ReactNode;
  readonly lead?: ReactNode;
  readonly back?: { readonly to: string; readonly label: string };
  /** Links and buttons beside the title. */
  readonly actions?: ReactNode;
  /** `narrow` for forms and reading. */
  readonly width?: 'wide' | 'narrow';
  readonly children: ReactNode;
}

/** A page with its title in the window and as h1, which gets the focus after navigation. */
export function Page({ title, above, lead, back, actions, width = 'wide', children }: PageProps) {
  const heading = useFocusOnArrival();
  return (
    <div className={`page page-${width}`}>
      <title>{`${title} – Stegvis`}</title>
      {back !== undefined && (
        <p className="page-back">
          <TextLink to={back.to}>{back.label}</TextLink>
        </p>
      )}
      <div className="page-head">
        <div>
          {above !== undefined && <p className="page-above">{above}</p>}
          <Heading level={1} data-size="lg" ref={heading} tabIndex={-1}>
            {title}
          </Heading>
        </div>
        {actions !== undefined && <div className="actions">{actions}</div>}
      </div>
      {lead !== undefined && <div className="page-lead">{lead}</div>}
      <InPage value>{children}</InPage>
    </div>
  );
}

function useFocusOnArrival() {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, key, hash } = useLocation();
  const firstOfAll = key === 'default';
  useEffect(() => {
    const place = hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)));
    // A link to a place on the page moves the focus there, else the title gets it; the first page of a visit keeps the
    // browser's own start.
    if (place !== null) place.focus();
    else if (!firstOfAll) heading.current?.focus({ preventScroll: true });
    // Filters change the search only, and must not take the focus away from where one types.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pathname, hash]);
  return heading;
}

export interface SectionProps {
  readonly title: string;
  readonly id?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under an h2. */
export function Section({ title, id, actions, children }: SectionProps) {
  return (
    <section className="section" {...(id === undefined ? {} : { id, tabIndex: -1, 'aria-labelledby': `${id}-title` })}>
      <div className="section-head">
        <Heading level={2} data-size="sm" {...(id === undefined ? {} : { id: `${id}-title` })}>
          {title}
        </Heading>
        {actions !== undefined && <div className="actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
