import { texts } from '../texts.js';

/** Steps 1-5. */
export const guideStartUpTexts = texts({
  'guide.step.appoint-coordinator.title': { sv: 'Utse samordnare', en: 'Appoint a coordinator' },
  'guide.step.appoint-coordinator.purpose': {
    sv: 'Någon får uppdraget att hålla ihop arbetet med öppna data. Utan en namngiven person blir det ingens.',
    en: 'Someone is given the job of holding the work with open data together. Without a named person it is nobody’s.',
  },
  'guide.step.appoint-coordinator.why': {
    sv: 'Öppna data rör många förvaltningar men hör hemma hos ingen av dem. Samordnaren är den som vet vad som pågår, vem som väntar på vem och när ledningen behöver ta ställning.',
    en: 'Open data touches many departments but belongs to none of them. The coordinator knows what is going on, who waits for whom, and when management has to decide.',
  },
  'guide.step.appoint-coordinator.how': {
    sv: 'Välj en person som känner verksamheten och vet vilka register den har. Prata igenom hur mycket arbetstid uppdraget får. Ange personen här, så får den rollen samordnare.',
    en: 'Choose a person who knows the organisation and the registers that it keeps. Agree on how much working time the job is given. Name the person here, and they hold the role of coordinator.',
  },
  'guide.step.appoint-coordinator.example': {
    sv: 'En liten kommun ger uppdraget till sin digitaliseringsstrateg, på en femtedel av arbetstiden under det första året.',
    en: 'A small municipality gives the job to its digital strategist, for a fifth of the working time in the first year.',
  },
  'guide.step.appoint-coordinator.law': {
    sv: 'Lagen (2022:818) om den offentliga sektorns tillgängliggörande av data (öppna datalagen) kräver inte en samordnare, men någon behöver bevaka att den följs.',
    en: 'The Open Data Act (2022:818) does not ask for a coordinator, but someone has to see that it is followed.',
  },
  'guide.step.appoint-coordinator.done-when': {
    sv: 'en person har rollen samordnare',
    en: 'a person holds the role of coordinator',
  },

  'guide.step.kick-off-meeting.title': { sv: 'Håll uppstartsmöte', en: 'Hold a kick-off meeting' },
  'guide.step.kick-off-meeting.purpose': {
    sv: 'De som berörs träffas, får samma bild av varför ni gör det här och bestämmer hur ni börjar.',
    en: 'Those concerned meet, get the same picture of why you do this, and decide how to begin.',
  },
  'guide.step.kick-off-meeting.why': {
    sv: 'Arbetet bygger på att personer på flera håll lägger tid på det. Den som har varit med från början svarar snabbare när frågan kommer.',
    en: 'The work depends on people in several places giving time to it. Those who were there from the start answer sooner when the question comes.',
  },
  'guide.step.kick-off-meeting.how': {
    sv: 'Bjud in verksamheterna, it, kommunikation, arkiv och gärna en jurist. Gå igenom vad öppna data är, vad ni vill nå och vilka datamängder som ligger nära till hands. Skriv upp vad ni kom fram till och vem som gör vad.',
    en: 'Invite the departments, IT, communications, the archive and preferably a lawyer. Go through what open data is, what you want to reach and which datasets are close at hand. Write down what you agreed on and who does what.',
  },
  'guide.step.kick-off-meeting.example': {
    sv: 'Två timmar i kommunhuset med åtta personer. Beslut: börja med badplatser, lekplatser och livsmedelskontroller, och träffas igen om sex veckor.',
    en: 'Two hours in the town hall with eight people. Decided: begin with bathing places, playgrounds and food inspections, and meet again in six weeks.',
  },
  'guide.step.kick-off-meeting.law': {
    sv: 'Öppna datalagen (2022:818) anger vad myndigheter ska göra när de gör data tillgängliga. Digg, myndigheten för digital förvaltning, har vägledning på dataportal.se.',
    en: 'The Open Data Act (2022:818) says what authorities shall do when they make data available. Digg, the Agency for Digital Government, has guidance on dataportal.se.',
  },
  'guide.step.kick-off-meeting.done-when': {
    sv: 'datum, deltagare och anteckningar finns på plats och besluten är nedskrivna',
    en: 'the date, the participants and the minutes are recorded and the decisions are written down',
  },

  'guide.step.choose-datasets.title': { sv: 'Välj datamängder', en: 'Choose datasets' },
  'guide.step.choose-datasets.purpose': {
    sv: 'Ni väljer vilka datamängder som ska med i omgången, och skriver ner varför just de.',
    en: 'You choose which datasets take part in the round, and write down why these.',
  },
  'guide.step.choose-datasets.why': {
    sv: 'Allt kan inte göras på en gång. Ett motiverat val gör att ni lägger tiden där nyttan är störst, och kan förklara valet för den som undrar.',
    en: 'Everything cannot be done at once. A reasoned choice puts your time where it does most good, and can be explained to anyone who asks.',
  },
  'guide.step.choose-datasets.how': {
    sv: 'Gå igenom inventeringen och se vad som redan finns i ordnad form. Titta på vad grannkommuner och andra myndigheter publicerar, så att era data går att lägga samman med deras. Väg nytta mot kostnad och lägg de datamängder ni fastnar för i omgången.',
    en: 'Go through the inventory and see what already exists in an orderly form. Look at what your neighbours and other authorities publish, so that your data can be combined with theirs. Weigh benefit against cost and put the datasets that you settle on into the round.',
  },
  'guide.step.choose-datasets.example': {
    sv: 'Badplatser valdes: registret är fullständigt, flera kommuner publicerar samma sak enligt en gemensam specifikation och turister frågar efter det varje sommar.',
    en: 'Bathing places were chosen: the register is complete, several municipalities publish the same thing to a shared specification, and visitors ask for it every summer.',
  },
  'guide.step.choose-datasets.law': {
    sv: 'Se särskilt på värdefulla datamängder: genomförandeförordning (EU) 2023/138 räknar upp vilka som ska finnas fritt tillgängliga. Nationella specifikationer finns på dataportal.se.',
    en: 'Look at high-value datasets in particular: Implementing Regulation (EU) 2023/138 lists those that must be available free of charge. National specifications are found on dataportal.se.',
  },
  'guide.step.choose-datasets.done-when': {
    sv: 'minst en datamängd är vald, varje vald datamängd har poäng eller ett skrivet skäl och frågorna a, b och c är besvarade',
    en: 'at least one dataset is chosen, each has a score or a written reason, and questions a, b and c are answered',
  },

  'guide.step.appoint-owner.title': { sv: 'Utse informationsägare', en: 'Appoint an information owner' },
  'guide.step.appoint-owner.purpose': {
    sv: 'Datamängden får en person som svarar för innehållet och kan besluta om det.',
    en: 'The dataset gets a person who answers for its content and can decide on it.',
  },
  'guide.step.appoint-owner.why': {
    sv: 'Bara den som känner innehållet kan säga vad som får lämnas ut och vad en uppgift betyder. Informationsägaren är också den som svarar när någon utifrån har en fråga.',
    en: 'Only someone who knows the content can say what may be given out and what a value means. The information owner also answers when someone from outside has a question.',
  },
  'guide.step.appoint-owner.how': {
    sv: 'Fråga förvaltningen vem som ansvarar för verksamheten bakom uppgifterna. Förklara vad rollen innebär: analysera, besluta och hålla beskrivningen aktuell. Ange personen här, så får den frågan om att tacka ja.',
    en: 'Ask the department who is responsible for the work behind the data. Explain what the role means: analyse, decide and keep the description up to date. Name the person here, and they are asked to accept.',
  },
  'guide.step.appoint-owner.example': {
    sv: 'Enhetschefen för miljötillsyn blir informationsägare för livsmedelskontroller, inte it-avdelningen som sköter systemet.',
    en: 'The head of environmental inspection becomes the owner of the food inspections, not the IT department that runs the system.',
  },
  'guide.step.appoint-owner.law': {
    sv: 'Vem som får besluta om utlämnande styrs av nämndens delegationsordning, se kommunallagen (2017:725). Stäm av att informationsägaren har den rätten.',
    en: 'Who may decide on giving out data follows from the committee’s delegation order, see the Local Government Act (2017:725). Make sure that the owner has that right.',
  },
  'guide.step.appoint-owner.done-when': {
    sv: 'datamängden har en informationsägare som har tackat ja',
    en: 'the dataset has an information owner who has accepted',
  },

  'guide.step.establish-project.title': { sv: 'Starta projektet', en: 'Set up the project' },
  'guide.step.establish-project.purpose': {
    sv: 'Arbetet får en projektledare och en tidplan, på det sätt som ni brukar driva projekt.',
    en: 'The work gets a project leader and a plan, in the way that you usually run projects.',
  },
  'guide.step.establish-project.why': {
    sv: 'Samordnaren ser till helheten, projektledaren ser till att just den här omgången blir klar. En tidplan gör det synligt i tid när något drar ut.',
    en: 'The coordinator sees to the whole, the project leader sees to it that this round gets done. A plan shows in time when something drags on.',
  },
  'guide.step.establish-project.how': {
    sv: 'Utse en projektledare och kom överens om tid och resurser. Gå igenom datumen som planen föreslår och ändra dem som inte stämmer. Bekräfta planen när ni tror på den.',
    en: 'Appoint a project leader and agree on time and resources. Go through the dates that the plan proposes and change those that do not fit. Confirm the plan when you believe in it.',
  },
  'guide.step.establish-project.example': {
    sv: 'Projektledaren flyttar de tekniska stegen två veckor fram för att de inte ska krocka med ett systembyte.',
    en: 'The project leader moves the technical steps two weeks ahead so that they do not collide with a change of systems.',
  },
  'guide.step.establish-project.law': {
    sv: 'Ingen lag styr projektformen. Använd er egen projektmodell.',
    en: 'No law says how the project is run. Use your own project model.',
  },
  'guide.step.establish-project.done-when': {
    sv: 'omgången har en projektledare och planens datum är bekräftade',
    en: 'the round has a project leader and the dates of the plan are confirmed',
  },
});
