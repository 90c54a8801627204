import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { TaskView } from '@stegvis/contract';
import { useText } from '../../ui/language.js';
import { useNarrow } from '../../ui/use-narrow.js';

/** How the step is done, why, an example and the law: folded, away from the questions. */
export function TaskGuidance({ task }: { readonly task: TaskView }) {
  const { t } = useText();
  const narrow = useNarrow();
  const parts = [
    { title: t('step.why'), text: task.why },
    { title: t('step.example'), text: task.example },
    { title: t('step.law'), text: task.law },
  ].filter((part) => part.text !== '');
  return (
    <Details key={String(narrow)} className="guidance" defaultOpen={!narrow}>
      <Details.Summary>{t('task.guidance')}</Details.Summary>
      <Details.Content>
        <Paragraph>{task.how}</Paragraph>
        {parts.map((part) => (
          <div key={part.title}>
            <Heading level={2} data-size="2xs">
              {part.title}
            </Heading>
            <Paragraph>{part.text}</Paragraph>
          </div>
        ))}
      </Details.Content>
    </Details>
  );
}
