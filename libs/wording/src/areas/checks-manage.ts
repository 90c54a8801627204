import { texts } from '../texts.js';

/** Questions of steps 13-16. */
export const checkManageTexts = texts({
  'guide.check.manage-dataset.maintainer.question': {
    sv: 'Vem sköter datamängden?',
    en: 'Who looks after the dataset?',
  },
  'guide.check.manage-dataset.maintainer.help': {
    sv: 'Helst den som redan förvaltar källsystemet.',
    en: 'Preferably whoever already maintains the source system.',
  },
  'guide.check.manage-dataset.frequency.question': {
    sv: 'Hur ofta uppdateras uppgifterna?',
    en: 'How often is the data updated?',
  },
  'guide.check.manage-dataset.frequency.help': {
    sv: 'Det ni lovar här är det som den som använder uppgifterna räknar med.',
    en: 'What you promise here is what those who use the data count on.',
  },
  'guide.check.manage-dataset.review-interval.question': {
    sv: 'Hur ofta ser ni över datamängden?',
    en: 'How often do you review the dataset?',
  },
  'guide.check.manage-dataset.review-interval.help': {
    sv: 'Vid översynen prövar ni om innehåll, beskrivning och beslut fortfarande stämmer.',
    en: 'At the review you judge whether content, description and decision still hold.',
  },

  'guide.check.manage-solution.maintenance-model.question': {
    sv: 'Hur förvaltas exporter, lagring och publicering?',
    en: 'How are exports, storage and publishing maintained?',
  },
  'guide.check.manage-solution.maintenance-model.help': {
    sv: 'Namnet på er förvaltningsmodell, och var lösningen finns i den.',
    en: 'The name of your maintenance model, and where the solution stands in it.',
  },
  'guide.check.manage-solution.solution-owner.question': { sv: 'Vem äger lösningen?', en: 'Who owns the solution?' },
  'guide.check.manage-solution.solution-owner.help': {
    sv: 'Den som har budget och beslutar om ändringar.',
    en: 'The one who has the budget and decides on changes.',
  },

  'guide.check.market-and-dialogue.website.question': {
    sv: 'Har ni berättat om era data på webbplatsen?',
    en: 'Have you told about your data on the website?',
  },
  'guide.check.market-and-dialogue.website.help': {
    sv: 'En nyhet eller en egen sida. Anteckna adressen.',
    en: 'A news item or a page of its own. Note the address.',
  },
  'guide.check.market-and-dialogue.events.question': {
    sv: 'Har ni ordnat eller varit med på en träff eller tävling för utvecklare?',
    en: 'Have you held or joined an event or a competition for developers?',
  },
  'guide.check.market-and-dialogue.events.help': {
    sv: 'Gärna tillsammans med andra kommuner eller regionen.',
    en: 'Preferably together with other municipalities or the region.',
  },
  'guide.check.market-and-dialogue.communities.question': {
    sv: 'Har ni vänt er till högskolor eller utvecklargrupper?',
    en: 'Have you turned to universities or groups of developers?',
  },
  'guide.check.market-and-dialogue.communities.help': {
    sv: 'En gästföreläsning, ett examensarbete eller ett inlägg i ett forum.',
    en: 'A guest lecture, a thesis or a post in a forum.',
  },
  'guide.check.market-and-dialogue.internal.question': {
    sv: 'Har ni berättat för kollegorna?',
    en: 'Have you told your colleagues?',
  },
  'guide.check.market-and-dialogue.internal.help': {
    sv: 'På intranätet, en arbetsplatsträff eller ett seminarium. Egna medarbetare är ofta de första som använder uppgifterna.',
    en: 'On the intranet, at a staff meeting or a seminar. Your own staff are often the first to use the data.',
  },
  'guide.check.market-and-dialogue.contact-way.question': {
    sv: 'Hur når den som använder era data er?',
    en: 'How do those who use your data reach you?',
  },
  'guide.check.market-and-dialogue.contact-way.help': {
    sv: 'En adress eller ett formulär som någon läser.',
    en: 'An address or a form that someone reads.',
  },

  'guide.check.follow-up.metrics.question': {
    sv: 'Vad mäter ni, och vilka är målen?',
    en: 'What do you measure, and what are the targets?',
  },
  'guide.check.follow-up.metrics.help': {
    sv: 'Ett mått per rad med sitt mål. Hellre tre som följs än tio som glöms.',
    en: 'One metric per line with its target. Rather three that are followed than ten that are forgotten.',
  },
  'guide.check.follow-up.first-report.question': {
    sv: 'Vad visade den första uppföljningen?',
    en: 'What did the first follow-up show?',
  },
  'guide.check.follow-up.first-report.help': {
    sv: 'Några meningar räcker. Lägg gärna till rapporten som underlag.',
    en: 'A few sentences are enough. You may add the report as evidence.',
  },
  'guide.check.follow-up.reported-on.question': {
    sv: 'När redovisades den för ledningen?',
    en: 'When was it reported to management?',
  },
  'guide.check.follow-up.reported-on.help': {
    sv: 'Dagen för mötet eller för utskicket.',
    en: 'The day of the meeting or of the dispatch.',
  },
});
