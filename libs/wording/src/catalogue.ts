import { checkAnalyseTexts } from './areas/checks-analyse.js';
import { checkManageTexts } from './areas/checks-manage.js';
import { checkStartUpTexts } from './areas/checks-start-up.js';
import { checkTechnicalTexts } from './areas/checks-technical.js';
import { conversationTexts } from './areas/conversation.js';
import { guideAnalyseTexts } from './areas/guide-analyse.js';
import { guideCommonTexts } from './areas/guide-common.js';
import { guideManageTexts } from './areas/guide-manage.js';
import { guidePublishTexts } from './areas/guide-publish.js';
import { guideStartUpTexts } from './areas/guide-start-up.js';
import { guideTechnicalTexts } from './areas/guide-technical.js';
import { historyTexts } from './areas/history.js';
import { columnTexts, inventoryTexts } from './areas/inventory.js';
import { landingTexts } from './areas/landing.js';
import { mailTexts } from './areas/mail.js';
import { fieldTexts, problemTexts } from './areas/problems.js';
import { processTexts } from './areas/process.js';
import { reminderTexts } from './areas/reminders.js';
import { refusalTexts } from './areas/refusals.js';
import { roleAndStateTexts } from './areas/roles-and-states.js';
import { tailoringTexts } from './areas/tailoring.js';
import { webImportTexts } from './areas/web-import.js';
import { webInventoryTexts } from './areas/web-inventory.js';
import { webMyTasksTexts } from './areas/web-my-tasks.js';
import { webRoundTexts } from './areas/web-rounds.js';
import { webStepTexts } from './areas/web-step.js';
import { webAddressTexts } from './areas/web-address.js';
import { webBoardTexts } from './areas/web-board.js';
import { webTaskTexts } from './areas/web-task.js';
import { webLookTexts } from './areas/web-look.js';
import { webAccountTexts } from './areas/web-account.js';
import { webAccessibilityTexts } from './areas/web-accessibility.js';
import { webPaletteTexts } from './areas/web-palette.js';
import { webTourTexts } from './areas/web-tour.js';
import { webShellTexts } from './areas/web-shell.js';
import { webDemoTexts } from './areas/web-demo.js';
import { consoleTexts } from './areas/console.js';
import { webEntryTexts } from './areas/web-entry.js';
import { webFirstRunTexts } from './areas/web-first-run.js';
import { webInvitationTexts } from './areas/web-invitation.js';
import { webPasswordTexts } from './areas/web-password.js';
import { webHomeTexts } from './areas/web-home.js';
import { webSecondFactorTexts, webSecondStepTexts } from './areas/web-second-factor.js';
import { webPeopleTexts } from './areas/web-people.js';
import { webPersonTexts } from './areas/web-person.js';
import { webPlanTexts } from './areas/web-plan.js';
import { webGuideTexts } from './areas/web-guide.js';
import { webSettingsTexts } from './areas/web-settings.js';
import { webHistoryTexts } from './areas/web-history.js';
import { webViewTexts } from './areas/web-views.js';
import { webMailboxTexts } from './areas/web-mailbox.js';

/** Every area has one line here and one import above. */
export const areas = {
  guideCommon: guideCommonTexts,
  guideStartUp: guideStartUpTexts,
  guideAnalyse: guideAnalyseTexts,
  guideTechnical: guideTechnicalTexts,
  guidePublish: guidePublishTexts,
  guideManage: guideManageTexts,
  checksStartUp: checkStartUpTexts,
  checksAnalyse: checkAnalyseTexts,
  checksTechnical: checkTechnicalTexts,
  checksManage: checkManageTexts,
  rolesAndStates: roleAndStateTexts,
  process: processTexts,
  refusals: refusalTexts,
  reminders: reminderTexts,
  problems: problemTexts,
  fields: fieldTexts,
  tailoring: tailoringTexts,
  inventory: inventoryTexts,
  columns: columnTexts,
  history: historyTexts,
  mail: mailTexts,
  landing: landingTexts,
  conversation: conversationTexts,
  webImport: webImportTexts,
  webInventory: webInventoryTexts,
  webMyTasks: webMyTasksTexts,
  webRound: webRoundTexts,
  webStep: webStepTexts,
  webAddress: webAddressTexts,
  webBoard: webBoardTexts,
  webViews: webViewTexts,
  webTask: webTaskTexts,
  webLook: webLookTexts,
  webAccount: webAccountTexts,
  webAccessibility: webAccessibilityTexts,
  webPalette: webPaletteTexts,
  webTour: webTourTexts,
  webShell: webShellTexts,
  webDemo: webDemoTexts,
  console: consoleTexts,
  webEntry: webEntryTexts,
  webFirstRun: webFirstRunTexts,
  webInvitation: webInvitationTexts,
  webPassword: webPasswordTexts,
  webSecondStep: webSecondStepTexts,
  webSecondFactor: webSecondFactorTexts,
  webHome: webHomeTexts,
  webPeople: webPeopleTexts,
  webPerson: webPersonTexts,
  webPlan: webPlanTexts,
  webGuide: webGuideTexts,
  webSettings: webSettingsTexts,
  webHistory: webHistoryTexts,
  webMailbox: webMailboxTexts,
};

type Areas = typeof areas;
export type TextKey = { [Area in keyof Areas]: keyof Areas[Area] & string }[keyof Areas];
