import { Field, Label, Select } from '@digdir/designsystemet-react';
import type { MeView, RoundView } from '@stegvis/contract';
import { canSteerRound } from '@stegvis/workflow';
import { useQuery } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { useMe } from '../../http/me.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Section } from '../../ui/page.js';
import { ButtonLink, TextLink } from '../../ui/text-link.js';
import { useAddress } from '../../ui/use-address.js';
import { GuidePhases } from './guide-phases.js';
import { runningRoundsQuery } from './home-queries.js';
import { whichRound } from './which-round.js';

export interface CurrentRoundProps {
  readonly matrix: (roundId: string, maySteer: boolean) => ReactNode;
}

/**
 * The current round: the progress of its phases, and all of its tasks. When there are several rounds, one can be
 * chosen.
 */
export function CurrentRound({ matrix }: CurrentRoundProps) {
  const { t } = useText();
  const rounds = useQuery(runningRoundsQuery);
  return (
    <Loaded query={rounds}>
      {(running) =>
        running.length === 0 ? (
          <NoRound />
        ) : (
          <Rounds rounds={running} matrix={matrix} label={t('web-home.round.choose')} />
        )
      }
    </Loaded>
  );
}

function NoRound() {
  const { t } = useText();
  const me = useMe();
  return (
    <Section id="rounds" title={t('web-home.rounds')}>
      <EmptyState
        title={t('web-home.rounds.none')}
        action={
          <ButtonLink to={me.permissions.manageRounds ? '/rounds/new' : '/rounds'}>
            {t(me.permissions.manageRounds ? 'rounds.add' : 'web-home.rounds.all')}
          </ButtonLink>
        }
      >
        {t('web-home.rounds.none.text')}
      </EmptyState>
    </Section>
  );
}

function Rounds({
  rounds,
  matrix,
  label,
}: CurrentRoundProps & { readonly rounds: readonly RoundView[]; readonly label: string }) {
  const { t, date } = useText();
  const me = useMe();
  const id = useId();
  const { params, change } = useAddress();
  const round = whichRound(rounds, params.get('round'), me.roles);
  if (round === undefined) return null;
  const choose = (roundId: string) =>
    change((before) => new URLSearchParams([...[...before].filter(([name]) => name === 'group'), ['round', roundId]]));
  return (
    <Section
      id="rounds"
      title={round.name}
      actions={<TextLink to={`/rounds/${round.id}`}>{t('web-home.round.open')}</TextLink>}
    >
      {rounds.length > 1 && (
        <Field className="field-short">
          <Label htmlFor={id}>{label}</Label>
          <Select id={id} value={round.id} onChange={(event) => choose(event.target.value)}>
            {rounds.map((one) => (
              <Select.Option key={one.id} value={one.id}>
                {one.name}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <p className="status-line">
        <span>{t('web-home.round.datasets', { count: round.datasets })}</span>
        {round.plannedEndOn !== null && (
          <span>{t('web-home.round.planned-end', { date: date(round.plannedEndOn) })}</span>
        )}
      </p>
      <GuidePhases round={round} />
      {matrix(round.id, maySteer(me, round.id))}
    </Section>
  );
}

function maySteer(me: Pick<MeView, 'roles'>, roundId: string): boolean {
  return canSteerRound(
    me.roles
      .filter((held) => held.datasetId === null && (held.roundId === null || held.roundId === roundId))
      .map((held) => held.role),
  );
}
