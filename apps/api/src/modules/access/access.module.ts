import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Identities } from '../../platform/http/identity.js';
import { DemoModule } from '../demo/demo.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { MailModule } from '../mail/mail.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { AccountController } from './account/account.controller.js';
import { AccountRecord } from './account/account-record.js';
import { BeginSession } from './sign-in/begin-session.js';
import { ChangePassword } from './account/change-password.js';
import { EndOwnSessions } from './account/end-own-sessions.js';
import { EndPersonSessions } from './account/end-person-sessions.js';
import { ListSessions } from './account/list-sessions.js';
import { ListPersonAccess } from './account/list-person-access.js';
import { PersonAccess } from './account/person-access.js';
import { PersonAccessController } from './account/person-access.controller.js';
import { ProveSession } from './account/prove-session.js';
import { RevokeOwnTokens } from './tokens/revoke-own-tokens.js';
import { AcceptInvitation } from './invitations/accept-invitation.js';
import { Accounts } from './sign-in/accounts.js';
import { AddressesController } from './addresses/addresses.controller.js';
import { AskAddressChange } from './addresses/ask-address-change.js';
import { ConfirmAddress } from './addresses/confirm-address.js';
import { KeepOwnAddress } from './addresses/keep-own-address.js';
import { ReadAddressLink } from './addresses/read-address-link.js';
import { RenewAddressLink } from './addresses/renew-address-link.js';
import { SendAddressLink } from './addresses/send-address-link.js';
import { NotifyNewAddress } from './addresses/notify-new-address.js';
import { CreateOrganisation } from './set-up/create-organisation.js';
import { DemoController } from './visiting/demo.controller.js';
import { DiscardDemo } from './visiting/discard-demo.js';
import { EndSession } from './sign-in/end-session.js';
import { EnterByInvitation } from './invitations/enter-by-invitation.js';
import { EnterOrganisation } from './visiting/enter-organisation.js';
import { AddFactor } from './factors/add-factor.js';
import { AddFactorsController } from './factors/add-factors.controller.js';
import { BeginFactor } from './factors/begin-factor.js';
import { CompleteSignIn } from './factors/complete-sign-in.js';
import { ConfirmFactor } from './factors/confirm-factor.js';
import { EnterByPasskey } from './factors/enter-by-passkey.js';
import { FactorNeed } from './factors/factor-need.js';
import { FactorRecord } from './factors/factor-record.js';
import { FinishSignIn } from './factors/finish-sign-in.js';
import { ProveFactor } from './factors/prove-factor.js';
import { ReadFactors } from './factors/read-factors.js';
import { RemoveFactor } from './factors/remove-factor.js';
import { RenewRecoveryCodes } from './factors/renew-recovery-codes.js';
import { ResetFactors } from './factors/reset-factors.js';
import { OwnFactorsController } from './factors/own-factors.controller.js';
import { SecondStep } from './factors/second-step.js';
import { SecondStepController } from './factors/second-step.controller.js';
import { SignInWithPasskey } from './factors/sign-in-with-passkey.js';
import { TakeSecondStep } from './factors/take-second-step.js';
import { PurgeAccess } from './purge-access.js';
import { RegisterOrganisation } from './set-up/register-organisation.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { JoinOrganisation } from './invitations/join-organisation.js';
import { KnownBrowsers } from './sign-in/known-browsers.js';
import { MailLinksController } from './mail-links/mail-links.controller.js';
import { MeController } from './me/me.controller.js';
import { OpenMailLink } from './mail-links/open-mail-link.js';
import { RenewMailLink } from './mail-links/renew-mail-link.js';
import { OpenInvitations } from './invitations/open-invitation.js';
import { OwnPlace } from './me/own-place.js';
import { ProvePassword } from './sign-in/prove-password.js';
import { ReadMe } from './me/read-me.js';
import { AfterResponse } from './resets/after-response.js';
import { AskPasswordReset } from './resets/ask-password-reset.js';
import { ChoosePassword } from './resets/choose-password.js';
import { EnterByReset } from './resets/enter-by-reset.js';
import { MakeWayBack } from './resets/make-way-back.js';
import { OpenPasswordReset } from './resets/open-password-reset.js';
import { PasswordResetsController } from './resets/password-resets.controller.js';
import { ReplacePassword } from './resets/replace-password.js';
import { ResendInvitation } from './resets/resend-invitation.js';
import { SendPasswordLink } from './resets/send-password-link.js';
import { SessionsController } from './sign-in/sessions.controller.js';
import { SeeAs } from './visiting/see-as.js';
import { Sessions } from './sign-in/sessions.js';
import { SetUpCodes } from './set-up/set-up-codes.js';
import { SetUp } from './set-up/set-up.js';
import { SetupController } from './set-up/setup.controller.js';
import { SignIn } from './sign-in/sign-in.js';
import { SignInBrowser } from './sign-in/sign-in-browser.js';
import { SqlIdentities } from './sign-in/sql-identities.js';
import { SwitchOrganisation } from './me/switch-organisation.js';
import { Throttle } from './sign-in/throttle.js';
import { ApiTokensController } from './tokens/api-tokens.controller.js';
import { CreateApiToken } from './tokens/create-api-token.js';
import { ListApiTokens } from './tokens/list-api-tokens.js';
import { RevokeApiToken } from './tokens/revoke-api-token.js';
import { UpdatePreferences } from './me/update-preferences.js';
import { Welcome } from './me/welcome.js';
import { AccountRow } from './sign-in/account.row.js';
import { AddressChangeRow } from './addresses/address-change.row.js';
import { ApiTokenRow } from './tokens/api-token.row.js';
import { FactorSetUpRow } from './factors/factor-set-up.row.js';
import { KnownBrowserRow } from './sign-in/known-browser.row.js';
import { MembershipRow } from './sign-in/membership.row.js';
import { PasswordResetRow } from './resets/password-reset.row.js';
import { PendingSignInRow } from './factors/pending-sign-in.row.js';
import { RecoveryCodeRow } from './factors/recovery-code.row.js';
import { SecondFactorRow } from './factors/second-factor.row.js';
import { SessionRow } from './sign-in/session.row.js';
import { SetUpCodeRow } from './set-up/set-up-code.row.js';
import { SignInAttemptRow } from './sign-in/sign-in-attempt.row.js';

const rows = TypeOrmModule.forFeature(
  [
    AccountRow,
    AddressChangeRow,
    ApiTokenRow,
    FactorSetUpRow,
    KnownBrowserRow,
    MembershipRow,
    PasswordResetRow,
    PendingSignInRow,
    RecoveryCodeRow,
    SecondFactorRow,
    SessionRow,
    SetUpCodeRow,
    SignInAttemptRow,
  ],
  'stegvis_app',
);

/**
 * Signing in and out, set-up, invitations, forgotten passwords, second factors and tokens. It uses people and
 * organisations.
 */
@Module({
  imports: [rows, AuditModule, MailModule, PeopleModule, RolesModule, OrganisationsModule, DemoModule],
  controllers: [
    SetupController,
    SessionsController,
    MailLinksController,
    MeController,
    InvitationsController,
    PasswordResetsController,
    AddressesController,
    ApiTokensController,
    DemoController,
    AccountController,
    PersonAccessController,
    SecondStepController,
    AddFactorsController,
    OwnFactorsController,
  ],
  providers: [
    AcceptInvitation,
    Accounts,
    AddFactor,
    AfterResponse,
    AskAddressChange,
    AskPasswordReset,
    BeginFactor,
    ChoosePassword,
    ConfirmAddress,
    CompleteSignIn,
    ConfirmFactor,
    CreateApiToken,
    ListApiTokens,
    CreateOrganisation,
    DiscardDemo,
    EndSession,
    EnterByInvitation,
    EnterByPasskey,
    EnterByReset,
    EnterOrganisation,
    FactorNeed,
    FactorRecord,
    FinishSignIn,
    PurgeAccess,
    RegisterOrganisation,
    JoinOrganisation,
    KnownBrowsers,
    KeepOwnAddress,
    OpenInvitations,
    MakeWayBack,
    OpenPasswordReset,
    OwnPlace,
    ProveFactor,
    ReadFactors,
    ReadAddressLink,
    ReadMe,
    RenewAddressLink,
    OpenMailLink,
    RenewMailLink,
    RemoveFactor,
    RenewRecoveryCodes,
    ReplacePassword,
    ResetFactors,
    RevokeApiToken,
    SecondStep,
    SeeAs,
    SendAddressLink,
    ResendInvitation,
    SendPasswordLink,
    Sessions,
    SetUp,
    SetUpCodes,
    SignIn,
    SignInBrowser,
    SignInWithPasskey,
    SqlIdentities,
    SwitchOrganisation,
    NotifyNewAddress,
    TakeSecondStep,
    Throttle,
    UpdatePreferences,
    Welcome,
    AccountRecord,
    BeginSession,
    ChangePassword,
    EndOwnSessions,
    EndPersonSessions,
    ListSessions,
    ListPersonAccess,
    PersonAccess,
    ProvePassword,
    ProveSession,
    RevokeOwnTokens,
    { provide: Identities, useExisting: SqlIdentities },
  ],
  exports: [Identities, SetUp, SetUpCodes, SignInBrowser],
})
export class AccessModule {}
