import 'virtual:stegvis-texts/with-page/webPerson';
import { Paragraph } from '@digdir/designsystemet-react';
import { operations, type AuthorityView, type MeView, type PersonView } from '@stegvis/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { call } from '../../http/call.js';
import { useMe } from '../../http/me.js';
import { read } from '../../http/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { useText } from '../../ui/language.js';
import { Loaded } from '../../ui/loaded.js';
import { Loading } from '../../ui/loading.js';
import { Page, Section } from '../../ui/page.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SavedNote } from '../../ui/saved-note.js';
import { AbsenceForm } from './absence-form.js';
import { Departure, Leaving, Left } from './departure.js';
import { PersonForm } from './person-form.js';
import { PersonRoles } from './person-roles.js';
import { PersonHistory, PersonWork, StandsInFor } from './person-work.js';
import { ProposedAddress } from './proposed-address.js';
import { ResetFactors } from './reset-factors.js';
import { rolesInWords } from './roles-in-words.js';

// Only administrators need it, so it is loaded with its texts on demand.
const PersonAccess = lazy(async () => ({ default: (await import('./person-access.js')).PersonAccess }));

export function PersonPage() {
  const { id = '' } = useParams();
  const person = useQuery(read(operations.getPerson, { params: { id } }));
  return <Loaded query={person}>{(found) => <Person key={found.id} person={found} />}</Loaded>;
}

/** Until the answer has come nothing is refused; the server decides. */
const unknown = {
  takeBack: null,
  comeBack: null,
  absence: { reason: null },
  depart: { reason: null },
  address: { reason: null },
};

function Person({ person }: { readonly person: PersonView }) {
  const speaker = useText();
  const { t } = speaker;
  const me = useMe();
  const manages = me.permissions.managePeople;
  const mine = me.person.id === person.id;
  const here = person.state !== 'left';
  const authority = useQuery(read(operations.getAuthority, { params: { id: person.id } })).data ?? unknown;
  return (
    <Page
      title={person.name}
      back={{ to: '/people', label: t('web-people.back') }}
      lead={
        <Paragraph>
          {rolesInWords(
            speaker,
            person.roles.map((held) => held.role),
          ) || t('web-people.no-roles')}
        </Paragraph>
      }
    >
      <Whereabouts person={person} manages={manages} takeBack={authority.takeBack} comeBack={authority.comeBack} />
      <StandsInFor person={person} />
      <Section id="roles" title={t('web-person.roles')}>
        <PersonRoles person={person} />
      </Section>
      <Section id="work" title={t('web-person.work')}>
        <PersonWork person={person} />
      </Section>
      <Section id="details" title={t('web-person.details')}>
        <ProposedAddress person={person} manages={manages} />
        <PersonForm
          person={person}
          disabledReason={manages ? null : t(mine ? 'web-person.details.own' : 'web-people.not-allowed')}
          others={manages && !mine ? authority.address.reason : null}
        />
      </Section>
      {here && (
        <Section id="absence" title={t('web-person.absence')}>
          <AbsenceForm person={person} disabledReason={mine ? null : authority.absence.reason} />
        </Section>
      )}
      {here && manages && person.lastDay === null && <Goodbye person={person} refused={authority.depart.reason} />}
      {here && <WaysIn person={person} mine={mine} />}
      <PersonHistory person={person} />
    </Page>
  );
}

function Goodbye({ person, refused }: { readonly person: PersonView; readonly refused: string | null }) {
  const { t } = useText();
  return (
    <Section id="departure" title={t('web-person.departure')}>
      {refused === null ? <Departure person={person} /> : <p className="muted">{refused}</p>}
    </Section>
  );
}

/** Sessions, tokens and lost second factors, for administrators in their own right. */
function WaysIn({ person, mine }: { readonly person: PersonView; readonly mine: boolean }) {
  const { t } = useText();
  const me = useMe();
  if (!me.roles.some((held) => held.role === 'administrator' && held.onBehalfOf === null)) return null;
  return (
    <>
      {person.state === 'joined' && (
        <Suspense fallback={<Loading />}>
          <PersonAccess person={person} />
        </Suspense>
      )}
      {!mine && person.state === 'joined' && (
        <Section id="factors" title={t('web-person.factors')}>
          <ResetFactors person={person} />
        </Section>
      )}
    </>
  );
}

/** Whether the person is invited, here, leaving or gone. */
function Whereabouts({
  person,
  manages,
  takeBack,
  comeBack,
}: {
  readonly person: PersonView;
  readonly manages: boolean;
  readonly takeBack: AuthorityView['takeBack'] | null;
  readonly comeBack: AuthorityView['comeBack'] | null;
}) {
  const { t, date } = useText();
  const { state, lastDay } = person;
  return (
    <>
      <p className="muted">
        {state === 'left' && lastDay !== null
          ? t('web-person.left', { name: person.name, date: date(lastDay) })
          : t(person.invitationExpired ? 'web-people.state.invitation-expired' : `web-people.state.${state}`)}
      </p>
      {manages && state === 'left' && <Left person={person} comeBack={comeBack} />}
      {state !== 'left' && lastDay !== null && <Leaving person={person} takeBack={takeBack} />}
      {manages && (state === 'created' || state === 'invited') && <Invite person={person} />}
    </>
  );
}

/** The text that says where the mail was sent, and who can open it. */
function invitedKey({ mailStaysInside, installationAdministrator, permissions }: MeView) {
  if (!mailStaysInside) return 'web-person.invited';
  return installationAdministrator && permissions.readMailbox
    ? 'web-person.invited.inside-mine'
    : 'web-person.invited.inside';
}

function Invite({ person }: { readonly person: PersonView }) {
  const { t } = useText();
  const me = useMe();
  const hold = useQuery(read(operations.getMailHold));
  const client = useQueryClient();
  const invite = useMutation({
    mutationFn: () => call(operations.invitePerson, { params: { id: person.id } }),
    onSuccess: (answer) =>
      client.setQueryData(read(operations.getPerson, { params: { id: person.id } }).queryKey, answer),
  });
  return (
    <div className="form">
      <ActionButton variant="secondary" loading={invite.isPending} onClick={() => invite.mutate()}>
        {t(person.state === 'created' ? 'web-person.invite' : 'web-person.invite-again')}
      </ActionButton>
      <SavedNote shown={invite.isSuccess}>{t(invitedKey(me), { email: person.email })}</SavedNote>
      {hold.data !== undefined && hold.data.text !== '' && <Paragraph>{hold.data.text}</Paragraph>}
      <ProblemNotice error={invite.error} />
    </div>
  );
}
