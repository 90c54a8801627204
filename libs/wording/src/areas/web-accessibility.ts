import { texts } from '../texts.js';

/**
 * The accessibility statement that the law on public digital services requires. It has to be true: a change of what it
 * describes has to change it too.
 */
export const webAccessibilityTexts = texts({
  'web-accessibility.title': { sv: 'Tillgänglighetsredogörelse', en: 'Accessibility statement' },
  'web-accessibility.lead': {
    sv: '{organisation} står bakom den här webbplatsen, som är byggd med Stegvis. Alla ska kunna använda den. Här står hur väl den uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister som är kända och hur du anmäler det som inte fungerar.',
    en: '{organisation} is responsible for this website, which is built with Stegvis. Everybody shall be able to use it. Here you read how well it meets the Swedish act on accessibility to digital public services, which shortcomings are known and how to report what does not work.',
  },
  'web-accessibility.lead-without-name': {
    sv: 'Webbplatsen är byggd med Stegvis, och den organisation som du arbetar i står bakom den. Alla ska kunna använda den. Här står hur väl den uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister som är kända och hur du anmäler det som inte fungerar.',
    en: 'The website is built with Stegvis, and the organisation that you work in is responsible for it. Everybody shall be able to use it. Here you read how well it meets the Swedish act on accessibility to digital public services, which shortcomings are known and how to report what does not work.',
  },
  'web-accessibility.how': { sv: 'Hur tillgänglig är webbplatsen?', en: 'How accessible is the website?' },
  'web-accessibility.how.detail': {
    sv: 'Webbplatsen är delvis förenlig med lagen, som bygger på WCAG 2.1 på nivå AA. Målet är WCAG 2.2 på nivå AA.',
    en: 'The website is partly compliant with the act, which builds on WCAG 2.1 level AA. The aim is WCAG 2.2 level AA.',
  },
  'web-accessibility.works': { sv: 'Det här ska fungera', en: 'What should work' },
  'web-accessibility.works.keyboard': {
    sv: 'Allt går att göra med enbart tangentbord, och det syns var man är.',
    en: 'Everything can be done by keyboard alone, and one sees where one is.',
  },
  'web-accessibility.works.narrow': {
    sv: 'Sidorna går att läsa i 320 punkters bredd och vid 400 procents förstoring utan att rulla i sidled. Matrisen blir då en lista.',
    en: 'The pages can be read at a width of 320 points and at 400 per cent without scrolling sideways. The matrix then becomes a list.',
  },
  'web-accessibility.works.contrast': {
    sv: 'Text har minst kontrasten 4,5 till 1 och fält minst 3 till 1, i ljust, mörkt och hög kontrast, vilken färg organisationen än väljer.',
    en: 'Text has a contrast of at least 4.5 to 1 and fields at least 3 to 1, in light, dark and high contrast, whatever colour the organisation chooses.',
  },
  'web-accessibility.works.words': {
    sv: 'Ingenting sägs med enbart färg eller form. Fel beskrivs i ord, vid det fält de gäller, med hur de rättas.',
    en: 'Nothing is told by colour or shape alone. Errors are described in words, at the field that they concern, with how to mend them.',
  },
  'web-accessibility.works.motion': {
    sv: 'Den som har bett om mindre rörelse får ingen rörelse. Kortkommandon med enstaka tangenter går att stänga av.',
    en: 'Those who have asked for less motion get none. Short cuts of single keys can be switched off.',
  },
  'web-accessibility.not-yet': { sv: 'Kända brister', en: 'Known shortcomings' },
  'web-accessibility.not-yet.people': {
    sv: 'Webbplatsen har ännu inte provats av personer med funktionsnedsättning, och inte för hand med skärmläsare. Det kan därför finnas brister som vi inte känner till.',
    en: 'The website has not yet been tried by people with disabilities, nor by hand with screen readers. There may therefore be shortcomings that we do not know of.',
  },
  'web-accessibility.not-yet.files': {
    sv: 'Filer som laddas upp som underlag, till exempel PDF, granskas inte och kan sakna det som hjälpmedel behöver.',
    en: 'Files that are uploaded as evidence, such as PDF, are not checked and may lack what assistive technology needs.',
  },
  'web-accessibility.not-yet.language': {
    sv: 'Text som någon skriver på ett annat språk än sidans märks inte upp med sitt språk.',
    en: 'Text that somebody writes in another language than the page’s is not marked with its language.',
  },
  'web-accessibility.tested': { sv: 'Hur vi har testat', en: 'How we have tested' },
  'web-accessibility.tested.detail': {
    sv: 'Leverantören har granskat webbplatsen själv. Vid varje ändring går automatiska prov igenom sidorna med axe, på svenska och engelska, i ljust och mörkt, på smal skärm och med enbart tangentbord. Automatiska prov hittar bara en del av det som kan vara fel.',
    en: 'The supplier has examined the website itself. At every change automatic tests go through the pages with axe, in Swedish and English, in light and dark, on a narrow screen and by keyboard alone. Automatic tests find only some of what may be wrong.',
  },
  'web-accessibility.tested.date': {
    sv: 'Redogörelsen gicks igenom senast {date}.',
    en: 'The statement was last reviewed on {date}.',
  },
  'web-accessibility.report': { sv: 'Berätta om det som inte fungerar', en: 'Tell us what does not work' },
  'web-accessibility.report.detail': {
    sv: 'Skriv till {contact} och berätta vilken sida det gäller och vad som hände. Du kan också be att få innehållet på annat sätt.',
    en: 'Write to {contact} and tell which page it is about and what happened. You can also ask to have the content in another way.',
  },
  'web-accessibility.report.without': {
    sv: 'Kontakta organisationen och berätta vilken sida det gäller och vad som hände. Du kan också be att få innehållet på annat sätt. Ingen kontaktadress är inlagd än: administratören gör det under Inställningar.',
    en: 'Contact the organisation and tell which page it is about and what happened. You can also ask to have the content in another way. No contact address has been given yet: the administrator does that under Settings.',
  },
  'web-accessibility.report.mail': { sv: 'Skriv till {address}', en: 'Write to {address}' },
  'web-accessibility.supervision': { sv: 'Tillsyn', en: 'Supervision' },
  'web-accessibility.supervision.detail': {
    sv: 'Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Är du inte nöjd med hur organisationen hanterar dina synpunkter kan du anmäla det till Digg.',
    en: 'The Agency for Digital Government, Digg, supervises the act. If you are not content with how the organisation deals with your views you can report it to Digg.',
  },
  'web-accessibility.supervision.link': {
    sv: 'Anmäl bristande tillgänglighet till Digg',
    en: 'Report poor accessibility to Digg (in Swedish)',
  },
});
