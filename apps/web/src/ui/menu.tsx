import { Button } from '@digdir/designsystemet-react';
import { createContext, use, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon, type IconName } from './icons.js';

export interface MenuProps {
  /** The button's name, and the panel's. */
  readonly label: string;
  readonly icon: IconName;
  /** MenuButtons and MenuLinks. */
  readonly children: ReactNode;
}

const Closing = createContext<() => void>(() => undefined);

/**
 * A button that opens a small panel below it. Escape or a click outside closes it, and the focus returns to the button.
 */
export function Menu({ label, icon, children }: MenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const leave = (event: Event) => {
      if (event.target instanceof Node && root.current?.contains(event.target) !== true) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className={`menu menu-${icon}`} ref={root}>
      <Button
        ref={button}
        variant="tertiary"
        data-color="neutral"
        data-size="sm"
        icon
        aria-label={label}
        title={label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name={icon} />
      </Button>
      <div id={id} className="menu-panel" hidden={!open} role="group" aria-label={label}>
        {open && <Closing value={close}>{children}</Closing>}
      </div>
    </div>
  );
}

export interface MenuButtonProps {
  readonly onClick: () => void;
  /** One of several choices, of which one is current: the menu stays open, so that the change is visible. */
  readonly pressed?: boolean;
  /** Shown beside the text: a shortcut. */
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

export function MenuButton({ onClick, pressed, hint, children }: MenuButtonProps) {
  const close = use(Closing);
  const act = () => {
    if (pressed === undefined) close();
    onClick();
  };
  return (
    <button type="button" className="menu-item" aria-pressed={pressed} onClick={act}>
      <span>{children}</span>
      {hint !== undefined && <span className="menu-hint">{hint}</span>}
    </button>
  );
}

export function MenuLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const close = use(Closing);
  return (
    <Link to={to} className="menu-item" onClick={close}>
      {children}
    </Link>
  );
}
