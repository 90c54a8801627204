import { checkManageTexts } from './areas/checks-manage.js';
import { checkStartUpTexts } from './areas/checks-start-up.js';
import { checkTechnicalTexts } from './areas/checks-technical.js';
import { columnTexts } from './areas/columns.js';
import { consoleTexts } from './areas/console.js';
import { eventTexts } from './areas/events.js';
import { guideAnalyseTexts } from './areas/guide-analyse.js';
import { guideManageTexts } from './areas/guide-manage.js';
import { guidePublishTexts } from './areas/guide-publish.js';
import { guideStartUpTexts } from './areas/guide-start-up.js';
import { guideTechnicalTexts } from './areas/guide-technical.js';
import { historyTexts } from './areas/history.js';
import { importTexts } from './areas/import.js';
import { landingTexts } from './areas/landing.js';
import { mailTexts } from './areas/mail.js';
import { problemTexts } from './areas/problems.js';
import { refusalTexts } from './areas/refusals.js';

/** Texts that only the server uses: the guide's own texts, mails, problems and records reach the web in answers. */
export const serverAreas = {
  guideStartUp: guideStartUpTexts,
  guideAnalyse: guideAnalyseTexts,
  guideTechnical: guideTechnicalTexts,
  guidePublish: guidePublishTexts,
  guideManage: guideManageTexts,
  checksStartUp: checkStartUpTexts,
  checksTechnical: checkTechnicalTexts,
  checksManage: checkManageTexts,
  refusals: refusalTexts,
  problems: problemTexts,
  columns: columnTexts,
  history: historyTexts,
  mail: mailTexts,
  landing: landingTexts,
  console: consoleTexts,
  events: eventTexts,
  import: importTexts,
};
