import { checkAnalyseTexts } from './areas/checks-analyse.js';
import { conversationTexts } from './areas/conversation.js';
import { guideCommonTexts } from './areas/guide-common.js';
import { inventoryTexts } from './areas/inventory.js';
import { fieldTexts } from './areas/problems.js';
import { processTexts } from './areas/process.js';
import { reminderTexts } from './areas/reminders.js';
import { roleAndStateTexts } from './areas/roles-and-states.js';
import { tailoringTexts } from './areas/tailoring.js';
import { webAccessibilityTexts } from './areas/web-accessibility.js';
import { webAccountTexts } from './areas/web-account.js';
import { webAddressTexts } from './areas/web-address.js';
import { webBoardTexts } from './areas/web-board.js';
import { webDemoTexts } from './areas/web-demo.js';
import { webEntryTexts } from './areas/web-entry.js';
import { webFirstRunTexts } from './areas/web-first-run.js';
import { webGuideTexts } from './areas/web-guide.js';
import { webHistoryTexts } from './areas/web-history.js';
import { webHomeTexts } from './areas/web-home.js';
import { webImportTexts } from './areas/web-import.js';
import { webInventoryTexts } from './areas/web-inventory.js';
import { webInvitationTexts } from './areas/web-invitation.js';
import { webLookTexts } from './areas/web-look.js';
import { webMailboxTexts } from './areas/web-mailbox.js';
import { webMyTasksTexts } from './areas/web-my-tasks.js';
import { webPaletteTexts } from './areas/web-palette.js';
import { webPasswordTexts } from './areas/web-password.js';
import { webPeopleTexts } from './areas/web-people.js';
import { webPersonTexts } from './areas/web-person.js';
import { webPlanTexts } from './areas/web-plan.js';
import { webRoundTexts } from './areas/web-rounds.js';
import { webSecondFactorTexts, webSecondStepTexts } from './areas/web-second-factor.js';
import { webSettingsTexts } from './areas/web-settings.js';
import { webShellTexts } from './areas/web-shell.js';
import { webStepTexts } from './areas/web-step.js';
import { webTaskTexts } from './areas/web-task.js';
import { webTourTexts } from './areas/web-tour.js';
import { webViewTexts } from './areas/web-views.js';

/** Texts that any page may use: loaded with the first page, in one language. */
export const webAreas = {
  guideCommon: guideCommonTexts,
  checksAnalyse: checkAnalyseTexts,
  rolesAndStates: roleAndStateTexts,
  process: processTexts,
  reminders: reminderTexts,
  fields: fieldTexts,
  tailoring: tailoringTexts,
  inventory: inventoryTexts,
  conversation: conversationTexts,
  webInventory: webInventoryTexts,
  webMyTasks: webMyTasksTexts,
  webRound: webRoundTexts,
  webStep: webStepTexts,
  webBoard: webBoardTexts,
  webViews: webViewTexts,
  webTask: webTaskTexts,
  webLook: webLookTexts,
  webPalette: webPaletteTexts,
  webTour: webTourTexts,
  webShell: webShellTexts,
  webDemo: webDemoTexts,
  webEntry: webEntryTexts,
  webHome: webHomeTexts,
  webPeople: webPeopleTexts,
  webPlan: webPlanTexts,
  webHistory: webHistoryTexts,
};

/**
 * Areas of pages that few people open: each is loaded with its pages, which import
 * `virtual:stegvis-texts/with-page/<area>`.
 */
export const pageAreas = {
  webImport: webImportTexts,
  webAddress: webAddressTexts,
  webAccount: webAccountTexts,
  webAccessibility: webAccessibilityTexts,
  webFirstRun: webFirstRunTexts,
  webInvitation: webInvitationTexts,
  webPassword: webPasswordTexts,
  webSecondStep: webSecondStepTexts,
  webSecondFactor: webSecondFactorTexts,
  webPerson: webPersonTexts,
  webGuide: webGuideTexts,
  webSettings: webSettingsTexts,
  webMailbox: webMailboxTexts,
};
