import { Module } from '@nestjs/common';
import { Identities } from '../../platform/http/identity.js';
import { DemoModule } from '../demo/demo.module.js';
import { HistoryModule } from '../history/history.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AcceptInvitation } from './accept-invitation.js';
import { Accounts } from './accounts.js';
import { CreateOrganisation } from './create-organisation.js';
import { DemoController } from './demo.controller.js';
import { DiscardDemo } from './discard-demo.js';
import { EndSession } from './end-session.js';
import { EnterByInvitation } from './enter-by-invitation.js';
import { EnterOrganisation } from './enter-organisation.js';
import { AddFactor } from './factors/add-factor.js';
import { AddFactorsController } from './factors/add-factors.controller.js';
import { BeginFactor } from './factors/begin-factor.js';
import { CompleteSignIn } from './factors/complete-sign-in.js';
import { ConfirmFactor } from './factors/confirm-factor.js';
import { ConfirmPassword } from './factors/confirm-password.js';
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
import { ForgetOld, Housekeeping } from './forget-old.js';
import { FoundOrganisation } from './found-organisation.js';
import { InvitationsController } from './invitations.controller.js';
import { JoinOrganisation } from './join-organisation.js';
import { MeController } from './me.controller.js';
import { OpenInvitations } from './open-invitation.js';
import { OwnPlace } from './own-place.js';
import { ReadMe } from './read-me.js';
import { AfterTheAnswer } from './resets/after-the-answer.js';
import { AskPasswordReset } from './resets/ask-password-reset.js';
import { ChoosePassword } from './resets/choose-password.js';
import { EnterByReset } from './resets/enter-by-reset.js';
import { OpenPasswordReset } from './resets/open-password-reset.js';
import { PasswordResetsController } from './resets/password-resets.controller.js';
import { ReplacePassword } from './resets/replace-password.js';
import { SendInvitationAnew } from './resets/send-invitation-anew.js';
import { SendPasswordLink } from './resets/send-password-link.js';
import { SessionsController } from './sessions.controller.js';
import { SeeAs } from './see-as.js';
import { Sessions } from './sessions.js';
import { SetUp } from './set-up.js';
import { SetupController } from './setup.controller.js';
import { SignIn } from './sign-in.js';
import { SqlIdentities } from './sql-identities.js';
import { SwitchOrganisation } from './switch-organisation.js';
import { Throttle } from './throttle.js';
import { ApiTokensController } from './tokens/api-tokens.controller.js';
import { CreateApiToken } from './tokens/create-api-token.js';
import { RevokeApiToken } from './tokens/revoke-api-token.js';
import { UpdatePreferences } from './update-preferences.js';

/** Getting in: set-up, signing in and out, invitations, forgotten passwords, tokens. Stands on people and organisations. */
@Module({
  imports: [HistoryModule, PeopleModule, OrganisationsModule, DemoModule],
  controllers: [SetupController, SessionsController, MeController, InvitationsController, PasswordResetsController, ApiTokensController, DemoController, SecondStepController, AddFactorsController, OwnFactorsController],
  providers: [
    AcceptInvitation,
    Accounts,
    AddFactor,
    AfterTheAnswer,
    AskPasswordReset,
    BeginFactor,
    ChoosePassword,
    CompleteSignIn,
    ConfirmFactor,
    ConfirmPassword,
    CreateApiToken,
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
    ForgetOld,
    FoundOrganisation,
    Housekeeping,
    JoinOrganisation,
    OpenInvitations,
    OpenPasswordReset,
    OwnPlace,
    ProveFactor,
    ReadFactors,
    ReadMe,
    RemoveFactor,
    RenewRecoveryCodes,
    ReplacePassword,
    ResetFactors,
    RevokeApiToken,
    SecondStep,
    SeeAs,
    SendInvitationAnew,
    SendPasswordLink,
    Sessions,
    SetUp,
    SignIn,
    SignInWithPasskey,
    SqlIdentities,
    SwitchOrganisation,
    TakeSecondStep,
    Throttle,
    UpdatePreferences,
    { provide: Identities, useExisting: SqlIdentities },
  ],
  exports: [Identities, SignIn, TakeSecondStep],
})
export class SessionsModule {}
