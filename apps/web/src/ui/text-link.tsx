import { Button, Link } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router';

export interface TextLinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  /** The name for screen readers, when the text alone does not say where it leads. It must contain the text. */
  readonly label?: string;
}

/** A link inside the product. */
export function TextLink({ to, children, className, label }: TextLinkProps) {
  return (
    <Link asChild {...(className === undefined ? {} : { className })}>
      <RouterLink to={to} aria-label={label}>
        {children}
      </RouterLink>
    </Link>
  );
}

export interface ButtonLinkProps extends TextLinkProps {
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
}

/** A link that looks like a button: the next thing to do on another page. */
export function ButtonLink({ to, children, variant = 'primary' }: ButtonLinkProps) {
  return (
    <Button asChild variant={variant}>
      <RouterLink to={to}>{children}</RouterLink>
    </Button>
  );
}
