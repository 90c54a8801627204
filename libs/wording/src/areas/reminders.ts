import { texts } from '../texts.js';

/** Reminding people by hand, as the page of a step says it. Why it cannot be done now comes with the tasks. */
export const reminderTexts = texts({
  'reminder.refusal.step': {
    sv: 'Just nu finns ingen att påminna i steget: alla som det väntar på är redan påminda i dag, eller så kan uppgifterna inte göras nu.',
    en: 'Right now there is nobody to remind in this step: all whom it waits for were reminded today, or the tasks cannot be done now.',
  },
  'mail-hold.organisation': {
    sv: 'Inga mejl går ut: {person} pausade utskicken {at}.',
    en: 'No mail goes out: {person} held it on {at}.',
  },
  'mail-hold.installation': {
    sv: 'Inga mejl går ut: utskicken är pausade för hela installationen sedan {at}.',
    en: 'No mail goes out: it has been held for the whole installation since {at}.',
  },
  'mail-hold.installation.by': {
    sv: 'Inga mejl går ut: {person} pausade utskicken för hela installationen {at}.',
    en: 'No mail goes out: {person} held it for the whole installation on {at}.',
  },
  'mail-hold.restored': {
    sv: 'Inga mejl går ut: installationen återställdes från en säkerhetskopia {at}, och den som sköter den har inte släppt på utskicken än.',
    en: 'No mail goes out: the installation was restored from a backup on {at}, and whoever runs it has not released the mail yet.',
  },
  'mail-hold.nothing-lost': { sv: 'Inget går förlorat.', en: 'Nothing is lost.' },
  'notice-reason.left': { sv: 'Personen har slutat.', en: 'The person has left.' },
  'notice-reason.finished': {
    sv: 'Det som mejlet gällde var redan klart eller hade gått vidare till någon annan.',
    en: 'What the mail was about was done already, or had passed on to someone else.',
  },
  'notice-reason.expired': { sv: 'Inbjudan hade slutat gälla.', en: 'The invitation had expired.' },
  'notice-reason.accepted': { sv: 'Inbjudan var redan besvarad.', en: 'The invitation had been accepted already.' },
  'notice-reason.gone': {
    sv: 'Det som mejlet gällde finns inte kvar.',
    en: 'What the mail was about is not there any more.',
  },
  'notice-reason.demo': {
    sv: 'Demokommunens personer är påhittade, så inget mejl lämnar den.',
    en: 'The people of the demo are made up, so no mail leaves it.',
  },
  'notice-reason.replaced': {
    sv: 'Ett nyare mejl om samma sak kom i stället.',
    en: 'A newer mail about the same came instead.',
  },
  'notice-reason.crashed': {
    sv: 'Utskicket avbröts gång på gång och försöks inte igen av sig självt.',
    en: 'The sending broke off again and again, and is not tried any more by itself.',
  },
  'notice-reason.held': {
    sv: 'Utskicken är pausade. Mejlet går ut när någon släpper på dem.',
    en: 'Mail is being held. It goes out when somebody releases it.',
  },
  'notice-reason.slowed': {
    sv: 'Personen har fått många mejl den senaste timmen. Det här väntar lite och slås ihop med det som tillkommer.',
    en: 'The person has had many mails within the last hour. This one waits a little and is put together with what comes meanwhile.',
  },
  'notice-reason.database': {
    sv: 'Databasen var borta ett ögonblick. Mejlet går ut strax.',
    en: 'The database was away for a moment. The mail goes out shortly.',
  },
  'notice-reason.no-address': { sv: 'Adressen är ingen mejladress.', en: 'The address is no mail address.' },
  'notice-reason.not-composed': {
    sv: 'Mejlet kunde inte skrivas. Det är ett fel i Stegvis, och det står i serverns logg.',
    en: 'The mail could not be composed. This is a fault in Stegvis, and it stands in the log of the server.',
  },
  'notice-reason.refused': {
    sv: 'Mejlet gick inte fram. Servern svarade: {answer}',
    en: 'The mail did not arrive. The server said: {answer}',
  },
  'notice-reason.put-off': {
    sv: 'Ett nytt försök görs. Servern svarade: {answer}',
    en: 'It is tried again. The server said: {answer}',
  },
  'reminder.button': { sv: 'Påminn', en: 'Remind' },
  'reminder.button.of': { sv: 'Påminn: {title}', en: 'Remind: {title}' },
  'reminder.all': { sv: 'Påminn alla som steget väntar på', en: 'Remind all whom the step waits for' },
  'reminder.all.title': { sv: 'Påminna alla?', en: 'Remind all of them?' },
  'reminder.all.question': {
    sv: '{tasks, plural, one {En uppgift} other {# uppgifter}} väntar på {people}. Var och en får ett enda mejl med sina uppgifter, i lugn ton.',
    en: '{tasks, plural, one {One task waits} other {# tasks wait}} for {people}. Each of them gets a single, calm mail that lists their tasks.',
  },
  'reminder.all.more': {
    sv: 'Den som redan är påmind i dag får ingen ny påminnelse.',
    en: 'Whoever was reminded today already gets no new reminder.',
  },
  'reminder.all.confirm': { sv: 'Skicka påminnelsen', en: 'Send the reminder' },
  'reminder.sent': { sv: 'Påminnelsen skickas till {people}.', en: 'The reminder is on its way to {people}.' },
});
