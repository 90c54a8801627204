import type { RaciRow } from '@stegvis/contract';
import type { RaciLetter } from '@stegvis/workflow';
import type { ReactNode } from 'react';
import { DataTable, type Column } from '../../ui/data-table.js';
import { useText, type Speaker } from '../../ui/language.js';
import { StatusText } from '../shared/status-text.js';
import { TextLink } from '../../ui/text-link.js';
import { capitalise } from '../../ui/words.js';
import { cellOfRole, lettersOfPerson, peopleIn, rolesIn, wordOf } from './raci-cells.js';

/** A table with sixteen steps as rows, and roles with their holders, or people, as columns. */
export function RaciTable({ rows, by }: { readonly rows: readonly RaciRow[]; readonly by: 'role' | 'person' }) {
  const speaker = useText();
  const columns = [stepColumn(speaker), ...(by === 'role' ? roleColumns(speaker, rows) : personColumns(rows))];
  return (
    <div className="raci-scroll" role="region" aria-label={speaker.t('raci.title')} tabIndex={0}>
      <DataTable caption={speaker.t('raci.title')} columns={columns} rows={rows} rowKey={(row) => row.stepKey} />
    </div>
  );
}

function stepColumn({ t }: Speaker): Column<RaciRow> {
  return {
    key: 'step',
    label: t('raci.step'),
    cell: (row) => (
      <TextLink to={`/guide/${row.stepKey}`}>{t('round.step.name', { number: row.step, title: row.title })}</TextLink>
    ),
  };
}

function roleColumns(speaker: Speaker, rows: readonly RaciRow[]): readonly Column<RaciRow>[] {
  const { t, language } = speaker;
  return rolesIn(rows).map((role) => ({
    key: role,
    label: breakable(capitalise(language, t(`role.${role}`))),
    cell: (row) => {
      const { letters, people, vacant } = cellOfRole(row, role);
      if (letters.length === 0) return null;
      const named = letters.includes('R') || letters.includes('A');
      const most = people.slice(0, 2).map((person) => person.name);
      return (
        <Letters letters={letters}>
          {named &&
            (people.length === 0 ? (
              <StatusText tone={vacant ? 'problem' : 'muted'}>
                {t(vacant ? 'raci.vacant' : 'raci.nobody-yet')}
              </StatusText>
            ) : (
              <span className="raci-people">
                {people.length > 2
                  ? t('raci.more', { names: most.join(', '), count: people.length - 2 })
                  : most.join(', ')}
              </span>
            ))}
        </Letters>
      );
    },
  }));
}

/** Adds break opportunities to long role names, so that all columns fit beside each other. */
const breakable = (name: string): string =>
  name.replaceAll(/(informations|säkerhets|system|projekt)(?=\p{L})/giu, '$1\u00ad');

function personColumns(rows: readonly RaciRow[]): readonly Column<RaciRow>[] {
  return peopleIn(rows).map((person) => ({
    key: person.id,
    label: person.name,
    cell: (row) => {
      const letters = lettersOfPerson(row, person.id);
      return letters.length === 0 ? null : <Letters letters={letters} />;
    },
  }));
}

function Letters({ letters, children }: { readonly letters: readonly RaciLetter[]; readonly children?: ReactNode }) {
  const { t, list } = useText();
  return (
    <>
      <span aria-hidden="true" className="raci-letters">
        {letters.map((letter) => (
          <span key={letter} className={`raci-letter raci-letter-${letter}`}>
            {letter}
          </span>
        ))}
      </span>
      <span className="only-for-readers">{list(letters.map((letter) => t(wordOf[letter])))}</span> {children}
    </>
  );
}
