import { CreateInstallation } from './202611230900-create-installation.js';
import { CreateOrganisations } from './202611230910-create-organisations.js';
import { CreatePeople } from './202611230920-create-people.js';
import { CreateHistory } from './202611230930-create-history.js';
import { CreateDatasets } from './202611231100-create-datasets.js';
import { CreateRounds } from './202611231200-create-rounds.js';
import { CreateTasks } from './202611231210-create-tasks.js';
import { CreateNotices } from './202611231220-create-notices.js';
import { MarkDemoOrganisations } from './202611231700-mark-demo-organisations.js';
import { CreateComments } from './202611231730-create-comments.js';
import { KeepDepartures } from './202611231731-keep-departures.js';
import { AddLookAndPreferences } from './202611231740-add-look-and-preferences.js';
import { VersionEvidence } from './202611231850-version-evidence.js';
import { CreateSavedViews } from './202611231900-create-saved-views.js';
import { TellEndedRoles } from './202611281010-tell-ended-roles.js';
import { FollowImports } from './202611281015-follow-imports.js';
import { KeepMailPictures } from './202611281020-keep-mail-pictures.js';
import { CreatePasswordResets } from './202611281315-create-password-resets.js';
import { TellWhichTaskGaveARole } from './202611281325-tell-which-task-gave-a-role.js';
import { MarkRolesThatRanOut } from './202611281335-tell-roles-that-run-out.js';
import { KeepWhatImportsDid } from './202611281440-keep-what-imports-did.js';
import { MarkMailsBeingSent } from './202611300111-mark-mails-being-sent.js';
import { HoldMail } from './202611300112-hold-mail.js';
import { CountCausedMail } from './202611300113-count-caused-mail.js';
import { SealTextAndTaskEvents } from './202611300121-seal-text-and-task-events.js';
import { LetRecordedTextBeErased } from './202611300122-let-recorded-text-be-erased.js';
import { ForgetKeptSecrets } from './202611300131-forget-kept-secrets.js';
import { KnowBrowsers } from './202611300132-know-browsers.js';
import { CreateSetUpCodes } from './202611300141-create-set-up-codes.js';
import { MarkTheInstallation } from './202611300142-mark-the-installation.js';
import { FollowSessions } from './202611300151-follow-sessions.js';
import { MarkGivenPasswords } from './202611300152-mark-given-passwords.js';
import { CreateSecondFactors } from './202611300161-create-second-factors.js';
import { RequireSecondFactorByRole } from './202611300162-require-second-factor-by-role.js';
import { EndOldVisits } from './202611300180-end-old-visits.js';
import { BindAddressesToAccounts } from './202611300181-bind-addresses-to-accounts.js';
import { CreateAddressChanges } from './202611300182-create-address-changes.js';
import { CreateAddressProposals } from './202611300183-create-address-proposals.js';
import { CloseLinksInTheMailbox } from './202611300184-close-links-in-the-mailbox.js';
import { CreateFourEyesProposals } from './202611300185-create-four-eyes-proposals.js';
import { RememberImportColumns } from './202611300191-remember-import-columns.js';
import { KeepDemosApart } from './202611300210-keep-demos-apart.js';
import { KeepCauses } from './202611300811-keep-causes.js';
import { SayOnceWhoHoldsWhat } from './202611300812-say-once-who-holds-what.js';
import type { ForwardMigration } from './forward-migration.js';
import { FoldSearches } from './202611300830-fold-searches.js';
import { KeepHandBacks } from './202611301140-keep-hand-backs.js';
import { EndRolesWithTheLastDay } from './202611301445-end-roles-with-the-last-day.js';
import { LetOldMailsBePurged } from './202611301512-let-old-mails-be-purged.js';
import { KeepAnswersUncompressed } from './202611301528-keep-answers-uncompressed.js';

type MigrationClass = new () => ForwardMigration;

/** Every step of the schema, oldest first. A new file adds its line at the end. */
const classes: readonly MigrationClass[] = [
  CreateInstallation,
  CreateOrganisations,
  CreatePeople,
  CreateHistory,
  CreateDatasets,
  CreateRounds,
  CreateTasks,
  CreateNotices,
  MarkDemoOrganisations,
  CreateComments,
  KeepDepartures,
  AddLookAndPreferences,
  VersionEvidence,
  CreateSavedViews,
  TellEndedRoles,
  FollowImports,
  KeepMailPictures,
  CreatePasswordResets,
  TellWhichTaskGaveARole,
  MarkRolesThatRanOut,
  KeepWhatImportsDid,
  MarkMailsBeingSent,
  HoldMail,
  CountCausedMail,
  SealTextAndTaskEvents,
  LetRecordedTextBeErased,
  ForgetKeptSecrets,
  KnowBrowsers,
  CreateSetUpCodes,
  MarkTheInstallation,
  FollowSessions,
  MarkGivenPasswords,
  CreateSecondFactors,
  RequireSecondFactorByRole,
  EndOldVisits,
  BindAddressesToAccounts,
  CreateAddressChanges,
  CreateAddressProposals,
  CloseLinksInTheMailbox,
  CreateFourEyesProposals,
  RememberImportColumns,
  KeepDemosApart,
  KeepCauses,
  SayOnceWhoHoldsWhat,
  FoldSearches,
  KeepHandBacks,
  EndRolesWithTheLastDay,
  LetOldMailsBePurged,
  KeepAnswersUncompressed,
];

export const migrations = classes.map((step) => ({ step, name: new step().name }));
