import { Module } from '@nestjs/common';
import { Identities } from '../../platform/http/identity.js';
import { DemoModule } from '../demo/demo.module.js';
import { HistoryModule } from '../history/history.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AcceptInvitation } from './accept-invitation.js';
import { Accounts } from './accounts.js';
import { AddressesController } from './addresses/addresses.controller.js';
import { AskAddressChange, AskingParts, AskingTold } from './addresses/ask-address-change.js';
import { ConfirmAddress } from './addresses/confirm-address.js';
import { KeepOwnAddress } from './addresses/keep-own-address.js';
import { ReadAddressLink } from './addresses/read-address-link.js';
import { RenewAddressLink } from './addresses/renew-address-link.js';
import { SendAddressLink } from './addresses/send-address-link.js';
import { TellNewAddress } from './addresses/tell-new-address.js';
import { CreateOrganisation } from './create-organisation.js';
import { DemoController } from './demo.controller.js';
import { DiscardDemo } from './discard-demo.js';
import { EndSession } from './end-session.js';
import { EnterOrganisation } from './enter-organisation.js';
import { ForgetOld, Housekeeping } from './forget-old.js';
import { FoundOrganisation } from './found-organisation.js';
import { InvitationsController } from './invitations.controller.js';
import { JoinOrganisation } from './join-organisation.js';
import { MeController } from './me.controller.js';
import { ReadMe } from './read-me.js';
import { AfterTheAnswer } from './resets/after-the-answer.js';
import { AskPasswordReset } from './resets/ask-password-reset.js';
import { ChoosePassword } from './resets/choose-password.js';
import { MakeWayBack } from './resets/make-way-back.js';
import { OpenPasswordReset } from './resets/open-password-reset.js';
import { PasswordResetsController } from './resets/password-resets.controller.js';
import { ReplacePassword } from './resets/replace-password.js';
import { SendInvitationAnew } from './resets/send-invitation-anew.js';
import { SendPasswordLink } from './resets/send-password-link.js';
import { SessionsController } from './sessions.controller.js';
import { SeeAs, VisitParts } from './see-as.js';
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
  controllers: [SetupController, SessionsController, MeController, InvitationsController, PasswordResetsController, AddressesController, ApiTokensController, DemoController],
  providers: [
    AcceptInvitation,
    Accounts,
    AfterTheAnswer,
    AskAddressChange,
    AskingParts,
    AskingTold,
    AskPasswordReset,
    ChoosePassword,
    ConfirmAddress,
    CreateApiToken,
    CreateOrganisation,
    DiscardDemo,
    EndSession,
    EnterOrganisation,
    ForgetOld,
    FoundOrganisation,
    Housekeeping,
    JoinOrganisation,
    KeepOwnAddress,
    MakeWayBack,
    OpenPasswordReset,
    ReadAddressLink,
    ReadMe,
    RenewAddressLink,
    ReplacePassword,
    RevokeApiToken,
    SeeAs,
    SendAddressLink,
    SendInvitationAnew,
    SendPasswordLink,
    Sessions,
    SetUp,
    SignIn,
    SqlIdentities,
    SwitchOrganisation,
    TellNewAddress,
    Throttle,
    UpdatePreferences,
    VisitParts,
    { provide: Identities, useExisting: SqlIdentities },
  ],
  exports: [Identities, RenewAddressLink, SignIn],
})
export class SessionsModule {}
