import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { CommandType } from '@stegvis/workflow';
import { useEffect, useRef } from 'react';
import { useText } from '../../ui/language.js';
import { TextLink } from '../../ui/text-link.js';

const didKeys: Partial<
  Record<CommandType, 'task.did.submit' | 'task.did.complete' | 'task.did.approve' | 'task.did.return'>
> = {
  submit: 'task.did.submit',
  complete: 'task.did.complete',
  approve: 'task.did.approve',
  return: 'task.did.return',
};

/** The text key of what was done. */
export function didKey(type: CommandType) {
  return didKeys[type] ?? ('task.did.other' as const);
}

/** Says that it is done. It takes the focus, since the button that had it is gone. */
export function DoneNotice({ type }: { readonly type: CommandType }) {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Alert data-color="success" className="notice" role="status" tabIndex={-1} ref={box}>
      <Paragraph>
        {t(didKey(type))}. <TextLink to="/my-tasks">{t('task.to-mine')}</TextLink>
      </Paragraph>
    </Alert>
  );
}
