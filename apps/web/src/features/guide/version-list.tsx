import { operations } from '@stegvis/contract';
import { useQuery } from '@tanstack/react-query';
import { readAll } from '../../http/queries.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { TaskRows } from '../../ui/task-rows.js';

/** Every version of the guide, newest first, with who made it and why. */
export function VersionList({ shown }: { readonly shown: string }) {
  const { t, instant } = useText();
  const versions = useQuery(readAll(operations.listGuideVersions));
  return (
    <Loaded query={versions}>
      {(items) => (
        <TaskRows
          label={t('web-guide.versions')}
          rows={[...items].reverse().map((one) => ({
            key: one.version,
            title: t('web-guide.version', { version: one.version }),
            to: `/guide?version=${encodeURIComponent(one.version)}`,
            hint: one.reason ?? undefined,
            aside: [
              one.createdBy === null || one.createdAt === null ? t('web-guide.version-product') : t('web-guide.version-made', { person: one.createdBy.name, date: instant(one.createdAt) }),
              ...(one.version === shown ? [t('web-guide.shown')] : []),
            ].join(', '),
          }))}
        />
      )}
    </Loaded>
  );
}
