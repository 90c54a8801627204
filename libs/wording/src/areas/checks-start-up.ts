import { texts } from '../texts.js';

/** Questions of steps 1-5. */
export const checkStartUpTexts = texts({
  'guide.check.appoint-coordinator.coordinator.question': {
    sv: 'Vem blir samordnare?',
    en: 'Who becomes coordinator?',
  },
  'guide.check.appoint-coordinator.coordinator.help': {
    sv: 'Personen får rollen för hela organisationen när du sparar.',
    en: 'The person gets the role for the whole organisation when you save.',
  },

  'guide.check.kick-off-meeting.held-on.question': {
    sv: 'Vilken dag hölls mötet?',
    en: 'On which day was the meeting held?',
  },
  'guide.check.kick-off-meeting.held-on.help': {
    sv: 'Var det flera möten anger du det sista.',
    en: 'If there were several meetings, give the last one.',
  },
  'guide.check.kick-off-meeting.participants.question': { sv: 'Vilka var med?', en: 'Who took part?' },
  'guide.check.kick-off-meeting.participants.help': {
    sv: 'Namn och förvaltning räcker.',
    en: 'Name and department is enough.',
  },
  'guide.check.kick-off-meeting.minutes.question': { sv: 'Vad togs upp?', en: 'What was taken up?' },
  'guide.check.kick-off-meeting.minutes.help': {
    sv: 'Skriv anteckningarna här, eller i korthet och lägg till dem som underlag.',
    en: 'Write the minutes here, or a summary and add the minutes as evidence.',
  },
  'guide.check.kick-off-meeting.decisions.question': { sv: 'Vad bestämde ni?', en: 'What did you decide?' },
  'guide.check.kick-off-meeting.decisions.help': {
    sv: 'Ett beslut per rad, gärna med vem som gör vad. Skriv ”inga beslut” om det inte blev några.',
    en: 'One decision per line, preferably with who does what. Write “no decisions” if there were none.',
  },

  'guide.check.choose-datasets.available-and-structured.question': {
    sv: 'Har ni utgått från uppgifter som går att komma åt och redan är ordnade i någon struktur?',
    en: 'Did you start from data that can be reached and is already in some structure?',
  },
  'guide.check.choose-datasets.available-and-structured.help': {
    sv: 'Register och tabeller går fortare än dokument och papper. Nej är ett möjligt svar, anteckna gärna varför.',
    en: 'Registers and tables are quicker than documents and paper. No is a possible answer, preferably with a note saying why.',
  },
  'guide.check.choose-datasets.published-by-others.question': {
    sv: 'Har ni tittat på vad andra i regionen eller landet redan publicerar?',
    en: 'Did you look at what others in the region or the country already publish?',
  },
  'guide.check.choose-datasets.published-by-others.help': {
    sv: 'Sök på dataportal.se. När flera publicerar samma sak på samma sätt blir det värt mer.',
    en: 'Search on dataportal.se. When several publish the same thing in the same way it becomes worth more.',
  },
  'guide.check.choose-datasets.cost-benefit.question': {
    sv: 'Har ni vägt nytta mot kostnad för datamängderna?',
    en: 'Did you weigh benefit against cost for the datasets?',
  },
  'guide.check.choose-datasets.cost-benefit.help': {
    sv: 'En enkel bedömning räcker för att jämföra dem med varandra.',
    en: 'A simple judgement is enough to compare them with each other.',
  },
  'guide.check.choose-datasets.selection-reason.question': {
    sv: 'Varför blev det just de här datamängderna?',
    en: 'Why these datasets?',
  },
  'guide.check.choose-datasets.selection-reason.help': {
    sv: 'Behövs så länge någon vald datamängd saknar både poäng och eget skäl.',
    en: 'Needed as long as some chosen dataset has neither a score nor a reason of its own.',
  },

  'guide.check.appoint-owner.owner.question': {
    sv: 'Vem blir informationsägare?',
    en: 'Who becomes the information owner?',
  },
  'guide.check.appoint-owner.owner.help': {
    sv: 'Den som ansvarar för innehållet, inte för systemet. Personen tackar ja genom att godkänna uppgiften.',
    en: 'The one responsible for the content, not for the system. The person accepts by approving the task.',
  },

  'guide.check.establish-project.project-leader.question': { sv: 'Vem leder projektet?', en: 'Who leads the project?' },
  'guide.check.establish-project.project-leader.help': {
    sv: 'Det kan vara samordnaren själv. Rollen gäller den här omgången.',
    en: 'It may be the coordinator. The role covers this round.',
  },
  'guide.check.establish-project.plan-confirmed.question': {
    sv: 'Stämmer datumen i planen?',
    en: 'Are the dates of the plan right?',
  },
  'guide.check.establish-project.plan-confirmed.help': {
    sv: 'Ändra först de datum som inte stämmer, och svara sedan ja.',
    en: 'First change the dates that are not right, then answer yes.',
  },
  'guide.check.establish-project.project-model.question': {
    sv: 'Vilken projektmodell följer ni?',
    en: 'Which project model do you follow?',
  },
  'guide.check.establish-project.project-model.help': {
    sv: 'Lämna tomt om ni arbetar utan bestämd modell.',
    en: 'Leave empty if you work without a set model.',
  },
});
