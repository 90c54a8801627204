import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { read } from '../../http/queries.js';
import { useText } from '../../ui/language.js';

/** Until when the record is sealed, and whether the last verification found it unchanged. */
export function RecordSeal() {
  const { t, instant } = useText();
  const { data } = useQuery(read(operations.getRecordSeal));
  if (data === undefined) return null;
  const { sealedUntil, verifiedAt, findings } = data;
  const verified = verifiedAt === null ? '' : instant(verifiedAt);
  if (findings !== null && findings > 0) {
    return (
      <Alert data-color="warning">
        <Paragraph>{t('web-history.seal.wrong', { count: findings, verified })}</Paragraph>
      </Alert>
    );
  }
  const until =
    sealedUntil === null ? t('web-history.seal.none') : t('web-history.seal.until', { until: instant(sealedUntil) });
  return (
    <Paragraph data-size="sm">
      {verifiedAt === null ? until : `${until} ${t('web-history.seal.well', { verified })}`}
    </Paragraph>
  );
}
