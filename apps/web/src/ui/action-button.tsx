import { Button } from '@digdir/designsystemet-react';
import { useId, type ReactNode } from 'react';

export interface ActionButtonProps {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly type?: 'button' | 'submit';
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
  /** `danger` only for deleting or removing something. */
  readonly tone?: 'danger';
  readonly loading?: boolean;
  /** Why it cannot be done now. The button stays focusable, so that everyone can read the reason. */
  readonly disabledReason?: ReactNode;
  /** The name for screen readers, when the text alone does not say what it acts on. It must contain the text. */
  readonly label?: string;
}

/** A button that says why when it is disabled. */
export function ActionButton({
  children,
  onClick,
  type = 'button',
  variant = 'primary',
  tone,
  loading = false,
  disabledReason,
  label,
}: ActionButtonProps) {
  const reasonId = useId();
  const disabled = disabledReason !== undefined && disabledReason !== null && disabledReason !== '';
  return (
    <span className={disabled ? 'action action-disabled' : 'action'}>
      <Button
        type={disabled ? 'button' : type}
        variant={variant}
        loading={loading}
        aria-label={label}
        aria-disabled={disabled || undefined}
        aria-describedby={disabled ? reasonId : undefined}
        {...(tone === undefined ? {} : { 'data-color': tone })}
        onClick={(event) => {
          // The second click of a double-click is ignored, since the result of the first may not show yet.
          if (disabled || loading || event.detail > 1) event.preventDefault();
          else onClick?.();
        }}
      >
        {children}
      </Button>
      {disabled && (
        <span className="action-reason" id={reasonId}>
          {disabledReason}
        </span>
      )}
    </span>
  );
}
