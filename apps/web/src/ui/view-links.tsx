import { Link } from 'react-router';

export interface ViewLink {
  readonly key: string;
  readonly to: string;
  readonly text: string;
  readonly current: boolean;
}

/**
 * Several views of one thing, as links: each has its own address, so that it can be shared and the back button works.
 */
export function ViewLinks({ label, links }: { readonly label: string; readonly links: readonly ViewLink[] }) {
  return (
    <nav className="view-links" aria-label={label}>
      <ul>
        {links.map((link) => (
          <li key={link.key}>
            <Link
              to={link.to}
              preventScrollReset
              aria-current={link.current ? 'page' : undefined}
              className="view-link"
            >
              {link.text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
