import { Heading } from '@digdir/designsystemet-react';
import type { DatasetView } from '@stegvis/contract';
import { useMe } from '../../http/me.js';
import { Facts } from '../../ui/facts.js';
import { useText } from '../../ui/language.js';
import { Section } from '../../ui/page.js';
import { TextLink } from '../../ui/text-link.js';
import { gapsOf, getsEntry, type Gap } from './catalogue-entry.js';
import { useOwnerVacancy } from './use-owner-vacancy.js';
import './catalogue-preview.css';

/** A preview of the dataset's entry in the catalogue, and what is still missing in it. */
export function CataloguePreview({ dataset, mayEdit }: { readonly dataset: DatasetView; readonly mayEdit: boolean }) {
  const { t } = useText();
  const { organisation } = useMe();
  if (!getsEntry(dataset)) return null;
  const contact = [dataset.contactName, dataset.contactEmail].filter((part) => part !== null).join(', ');
  return (
    <Section title={t('dataset.catalogue')} id="catalogue">
      <article className="catalogue-entry" aria-label={t('dataset.catalogue.entry')}>
        <p className="catalogue-entry-title">{dataset.title}</p>
        {dataset.description === null ? (
          <p className="muted">{t('dataset.catalogue.no-description')}</p>
        ) : (
          <p>{dataset.description}</p>
        )}
        <Facts
          facts={[
            { label: t('dataset.catalogue.publisher'), value: organisation.name },
            {
              label: t('dataset.catalogue.contact'),
              value: contact === '' ? <span className="muted">{t('dataset.catalogue.nothing')}</span> : contact,
            },
            { label: t('dataset-field.highValueCategory'), value: dataset.highValueCategory },
          ]}
        />
      </article>
      <Left dataset={dataset} mayEdit={mayEdit} />
    </Section>
  );
}

function Left({ dataset, mayEdit }: { readonly dataset: DatasetView; readonly mayEdit: boolean }) {
  const { t } = useText();
  const left = gapsOf(dataset);
  const vacant = useOwnerVacancy(dataset);
  const words = (gap: Gap) =>
    t(gap === 'owner' && vacant ? 'dataset.catalogue.gap.owner.vacant' : `dataset.catalogue.gap.${gap}`);
  if (left.length === 0) return <p>{t('dataset.catalogue.whole')}</p>;
  return (
    <>
      <Heading level={3} data-size="2xs">
        {t('dataset.catalogue.left', { count: left.length })}
      </Heading>
      <ul className="catalogue-left">
        {left.map((gap) => (
          <li key={gap}>
            {mayEdit && isWritable(gap) ? (
              <TextLink to={`/datasets/${dataset.id}/edit`}>{words(gap)}</TextLink>
            ) : (
              words(gap)
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** These are written in the dataset's own form; the others are results of steps. */
const isWritable = (gap: Gap): boolean => gap === 'description' || gap === 'contact';
