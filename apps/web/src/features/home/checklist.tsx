import { useQueries } from '@tanstack/react-query';
import { useText } from '../../ui/language.js';
import { Section } from '../../ui/page.js';
import { StatusText, type Tone } from '../shared/status-text.js';
import { TaskRows } from '../shared/task-rows.js';
import { checklistOf, type ChecklistItem } from './checklist-state.js';
import { checklistQueries } from './home-queries.js';

const tones: Readonly<Record<ChecklistItem['state'], Tone>> = { done: 'plain', next: 'active', later: 'muted' };

/** A checklist of the first things to do, until they are done. */
export function Checklist() {
  const { t } = useText();
  const items = useChecklist();
  if (items.length === 0) return null;
  const done = items.filter((item) => item.state === 'done').length;
  return (
    <Section id="checklist" title={t('web-home.checklist')}>
      <p className="muted">{t('web-home.checklist.progress', { done, total: items.length })}</p>
      <TaskRows
        label={t('web-home.checklist')}
        rows={items.map((item) => ({
          key: item.key,
          title: t(`web-home.checklist.${item.key}`),
          to: item.to,
          hint: t(`web-home.checklist.${item.key}.hint`),
          aside: <StatusText tone={tones[item.state]}>{t(`web-home.checklist.${item.state}`)}</StatusText>,
        }))}
      />
    </Section>
  );
}

function useChecklist(): readonly ChecklistItem[] {
  const [coordinators, management, datasets, rounds] = useQueries({ queries: checklistQueries });
  if (
    coordinators.data === undefined ||
    management.data === undefined ||
    datasets.data === undefined ||
    rounds.data === undefined
  ) {
    return [];
  }
  return checklistOf({
    coordinators: coordinators.data.total,
    management: management.data.total,
    datasets: datasets.data.total,
    rounds: rounds.data.items,
  });
}
