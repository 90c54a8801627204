const note = '<!-- Generated from libs/workflow and libs/wording by `npm run docs`. Change those, not this page. -->';
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells) => `| ${cells.map((text) => cell(String(text))).join(' | ')} |`;
const modeWords = { each: '', any: 'for any dataset', cleared: 'cleared' };

/** Writes docs/guide.md: the sixteen steps as a table, a diagram and a section for each step. */
export function guidePage({ guide, guideDiagram, t, hasText }) {
  const say = (key, params) => (hasText(key) ? t('en', key, params) : '');
  const numberOf = (key) => guide.steps.find((step) => step.key === key)?.number;
  const waits = (step) =>
    step.waitsFor
      .map(({ step: key, mode, hard }) =>
        [numberOf(key), modeWords[mode], hard ? '(hard)' : ''].filter(Boolean).join(' '),
      )
      .join(', ') || '–';
  const role = (key) => t('en', `role.${key}`);
  const title = (step) => t('en', `guide.step.${step.key}.title`);

  const table = [
    row(
      '#',
      'Step',
      'På svenska',
      'Phase',
      'Once per',
      'Waits for',
      'Does it',
      'Invited',
      'Answers for it',
      'Working days',
      'Reviewed by',
    ),
    row(...Array.from({ length: 11 }, () => '---')),
    ...guide.steps.map((step) =>
      row(
        step.number,
        title(step),
        t('sv', `guide.step.${step.key}.title`),
        t('en', `guide.phase.${step.phase}`),
        step.level,
        waits(step),
        [step.responsible, ...step.supporting].map(role).join(', '),
        (step.invited ?? []).map(role).join(', ') || '–',
        role(step.accountable),
        step.workingDays,
        step.reviewedBy.map(role).join(', ') || '–',
      ),
    ),
  ];
  const diagram = guideDiagram(guide, {
    step: title,
    phase: (phase) => t('en', `guide.phase.${phase}`),
    arrow: ({ mode }) => modeWords[mode] || null,
  });
  const check = (step) => (one) => {
    const question = say(`guide.check.${step.key}.${one.key}.question`) || one.key;
    return `- \`${one.key}\` (${one.kind}${one.required ? '' : ', optional'}): ${question}`;
  };
  const part = (step) =>
    [
      `### ${step.number}. ${title(step)}`,
      say(`guide.step.${step.key}.purpose`),
      say(`guide.step.${step.key}.how`),
      `Done when ${say(`guide.step.${step.key}.done-when`) || 'every required check is answered'}.`,
      step.checks.map(check(step)).join('\n'),
    ]
      .filter(Boolean)
      .join('\n\n');

  return (
    [
      note,
      '# The guide, as the product has it',
      `Version ${guide.version}. Everything else (what is next, percentages, boards, dates, whom a task waits for) derives from this one table, in \`libs/workflow/src/guide/steps\`.`,
      table.join('\n'),
      '"cleared": the decision of step 7 allows publishing. "hard": nobody can override it. A box with double sides in the picture is done once per dataset.',
      '```mermaid\n' + diagram.trimEnd() + '\n```',
      '## Steps',
      ...guide.steps.map(part),
    ].join('\n\n') + '\n'
  );
}
