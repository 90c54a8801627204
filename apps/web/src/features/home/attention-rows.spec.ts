import { describe, expect, test } from '@jest/globals';
import type { AttentionView } from '@stegvis/contract';
import { attentionKinds } from '@stegvis/workflow';
import { t } from '@stegvis/wording';
import { inWords, placeOf } from './attention-rows.js';

const row = (change: Partial<AttentionView>): AttentionView => ({
  kind: 'late',
  count: 1,
  days: 6,
  person: { id: 'p', name: 'Ola Berg' },
  role: null,
  roundId: 'r',
  step: 8,
  task: { id: 't', title: 'Ordna exporten' },
  dataset: { id: 'd', title: 'Lekplatser' },
  note: null,
  ...change,
});
const speak = { t: (key: Parameters<typeof t>[1], params?: Parameters<typeof t>[2]) => t('sv', key, params) };

describe('a row of what needs attention', () => {
  test('says whom, what and how long', () => {
    expect(inWords(row({}), speak)).toEqual({
      title: 'Lekplatser: Ordna exporten är försenad 6 dagar',
      hint: 'Väntar på Ola Berg',
      to: '/tasks/t',
    });
    expect(inWords(row({ count: 3 }), speak).title).toBe('Ola Berg har 3 försenade uppgifter');
  });

  test("names the question when a task has two, and the task's earlier assignee when it was handed back", () => {
    const asked = row({
      kind: 'to-do',
      person: { id: 'e', name: 'Eva Norén' },
      note: 'Vet inte svaret: Finns det personuppgifter?',
    });
    expect(inWords(asked, speak)).toMatchObject({
      title: 'Vet inte svaret: Finns det personuppgifter?',
      hint: 'Eva Norén, Lekplatser: Ordna exporten',
    });
    expect(inWords(row({ kind: 'handed-back', note: 'Fråga Kim på IT' }), speak)).toEqual({
      title: 'Lekplatser: Ordna exporten behöver någon annan',
      hint: 'Ola Berg: Fråga Kim på IT',
      to: '/tasks/t',
    });
    expect(inWords(row({ kind: 'handed-back' }), speak).hint).toBe('Ola Berg säger att uppgiften är någon annans');
  });

  test.each([
    [row({ count: 3 }), '/tasks?overdue=true&assignee=p&roundId=r&step=8'],
    [row({ kind: 'silent', count: 2, step: null }), '/tasks?state=ready%2Cactive%2Creturned&assignee=p&roundId=r'],
    [row({ kind: 'vacant', role: 'legal-counsel', count: 4 }), '/roles?give=legal-counsel#give'],
    [row({ kind: 'unassigned', role: 'information-owner', count: 4, step: 4 }), '/rounds/r/matrix?show=vacant&step=4'],
    [row({ kind: 'unassigned', role: 'information-owner' }), '/roles?give=information-owner&forDataset=d#give'],
    [row({ kind: 'my-review', count: 2 }), '/my-tasks/to-approve'],
    [row({ kind: 'to-do', task: null }), '/datasets/d'],
    [row({ kind: 'mail-held', person: null, task: null, dataset: null }), '/settings#mail'],
  ])('links to where it can be solved', (one, to) => {
    expect(placeOf(one)).toBe(to);
  });

  test.each(attentionKinds)('of the kind %s has words for one and for many', (kind) => {
    for (const count of [1, 5]) {
      const words = inWords(row({ kind, count, role: 'archivist', note: 'Ring dem' }), speak);
      expect(`${words.title} ${words.hint ?? ''}`).not.toMatch(/[{}]|undefined/);
    }
  });
});
