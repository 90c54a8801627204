import type { EvidenceVersionView } from '@stegvis/contract';
import { useText } from '../../ui/language.js';
import { isWebAddress } from './web-address.js';

/** One version of a piece: a link to open it, and who added it when. */
export function EvidenceVersion({
  version,
  numbered = false,
}: {
  readonly version: EvidenceVersionView;
  readonly numbered?: boolean;
}) {
  const { t, instant, number } = useText();
  const facts = [
    ...(numbered || version.version > 1 ? [t('task.evidence.version', { number: version.version })] : []),
    ...(version.size === null ? [] : [t('task.evidence.size', { size: number(Math.ceil(version.size / 1024)) })]),
    t('task.evidence.by', { person: version.addedBy.name, date: instant(version.addedAt) }),
  ];
  return (
    <>
      {version.kind === 'file' ? (
        <a className="ds-link" href={version.url} download>
          {version.title}
        </a>
      ) : isWebAddress(version.url) ? (
        <a className="ds-link" href={version.url} target="_blank" rel="noreferrer">
          {version.title} ({t('task.evidence.new-tab')})
        </a>
      ) : (
        version.title
      )}{' '}
      <span className="muted">{facts.join(', ')}</span>
    </>
  );
}

/** The older versions, folded. */
export function OlderVersions({
  versions,
  title,
}: {
  readonly versions: readonly EvidenceVersionView[];
  readonly title: string;
}) {
  const { t } = useText();
  if (versions.length === 0) return null;
  return (
    <details className="quiet-details">
      <summary>
        {t('task.evidence.older', { count: versions.length })}
        <span className="only-for-readers">: {title}</span>
      </summary>
      <ul>
        {versions.map((one) => (
          <li key={one.id}>
            <EvidenceVersion version={one} numbered />
          </li>
        ))}
      </ul>
    </details>
  );
}
