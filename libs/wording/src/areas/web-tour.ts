import { texts } from '../texts.js';

/** The short tour, and the line on the home page that offers it. */
export const webTourTexts = texts({
  'web-tour.title': { sv: 'Rundtur', en: 'Tour' },
  'web-tour.start': { sv: 'Ta en rundtur', en: 'Take a tour' },
  'web-tour.offer': {
    sv: 'Är du ny här? En rundtur visar var allt finns. Den ligger kvar under Hjälp.',
    en: 'Are you new here? A tour shows where everything is. It stays under Help.',
  },
  'web-tour.offer.overview': { sv: 'Ta en rundtur på två minuter', en: 'Take a two-minute tour' },
  'web-tour.offer.my-tasks': { sv: 'Ta en rundtur på en minut', en: 'Take a one-minute tour' },
  'web-tour.decline': { sv: 'Nej tack', en: 'No thanks' },
  'web-tour.count': { sv: '{number} av {total}', en: '{number} of {total}' },
  'web-tour.next': { sv: 'Nästa', en: 'Next' },
  'web-tour.back': { sv: 'Tillbaka', en: 'Back' },
  'web-tour.skip': { sv: 'Hoppa över', en: 'Skip' },
  'web-tour.done': { sv: 'Klar', en: 'Done' },

  'web-tour.attention': { sv: 'Det som behöver dig', en: 'What needs you' },
  'web-tour.attention.text': {
    sv: 'Här står det som väntar på dig eller har fastnat, det viktigaste först. Varje rad leder dit där du gör något åt det.',
    en: 'Here is what waits for you or is stuck, the most important first. Each row leads to where you do something about it.',
  },
  'web-tour.phases': { sv: 'De fem faserna', en: 'The five phases' },
  'web-tour.phases.text': {
    sv: 'Vägledningens sexton steg ligger i fem faser. Fasen där ni är nu står öppen, med hur långt varje steg har kommit.',
    en: 'The sixteen steps of the guide lie in five phases. The phase where you are now stands open, with how far each step has come.',
  },
  'web-tour.matrix': { sv: 'Alla datamängder, steg för steg', en: 'All datasets, step by step' },
  'web-tour.matrix.text': {
    sv: 'Matrisen visar var varje datamängd är. Välj en ruta för att öppna uppgiften. Du kan filtrera, gruppera och ge flera uppgifter till någon på en gång.',
    en: 'The matrix shows where each dataset is. Choose a cell to open the task. You can filter, group, and give several tasks to somebody at once.',
  },
  'web-tour.my-tasks': { sv: 'Mina uppgifter', en: 'My tasks' },
  'web-tour.my-tasks.text': {
    sv: 'I menyn finns Mina uppgifter: det du själv ska göra, som lista eller kalender. Varje uppgift säger vad som ska göras, varför och när den är klar.',
    en: 'My tasks is in the menu: what you yourself are to do, as a list or a calendar. Each task says what to do, why, and when it is done.',
  },
  'web-tour.inventory': { sv: 'Inventering', en: 'Inventory' },
  'web-tour.inventory.text': {
    sv: 'I menyn finns också Inventering: alla era datamängder. Läs in dem från ett kalkylark eller lägg till en i taget.',
    en: 'Inventory is in the menu, too: all your datasets. Import them from a spreadsheet, or add one at a time.',
  },
  'web-tour.search': { sv: 'Sök och gå till', en: 'Search and go to' },
  'web-tour.search.text': {
    sv: 'Ctrl K öppnar sökningen från vilken sida som helst (på Mac: Cmd K). Den hittar datamängder, personer, uppgifter, sidor och kommandon.',
    en: 'Ctrl K opens the search from any page (on a Mac: Cmd K). It finds datasets, people, tasks, pages and commands.',
  },

  'web-tour.views': { sv: 'Dina uppgifter', en: 'Your tasks' },
  'web-tour.views.text': {
    sv: 'Först syns det som är din tur att göra nu. Det som väntar på andra och det du har gjort finns intill, och allt finns som kalender.',
    en: 'First comes what is your turn to do now. What waits for others and what you have done stand beside it, and everything is there as a calendar.',
  },
  'web-tour.task': { sv: 'En uppgift', en: 'A task' },
  'web-tour.task.text': {
    sv: 'Öppna den och svara på frågorna, några i taget om du vill. Vet du inte, eller är den inte din? Säg det i uppgiften, så får samordnaren veta.',
    en: 'Open it and answer the questions, a few at a time if you like. You do not know, or it is not yours? Say so in the task, and the coordinator is told.',
  },
  'web-tour.help': { sv: 'Hjälp', en: 'Help' },
  'web-tour.help.text': {
    sv: 'Här finns vägledningen steg för steg, och den här rundturen. När något nytt väntar på dig får du ett mejl.',
    en: 'Here are the guide, step by step, and this tour. When something new waits for you, you get an e-mail.',
  },
});
