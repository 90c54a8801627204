import { texts } from '../texts.js';

/** Reminders by hand, as the page of a step shows them. Why a reminder cannot be sent now is in `refusals.ts`. */
export const reminderTexts = texts({
  'reminder.refusal.chosen': {
    sv: 'Just nu finns ingen att påminna om de valda uppgifterna.',
    en: 'Right now there is nobody to remind of the chosen tasks.',
  },
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
  'reminder.passed-over.task': { sv: '{task}. {reason}', en: '{task}. {reason}' },
  'reminder.passed-over': {
    sv: '{count, plural, one {En uppgift hoppades över} other {# uppgifter hoppades över}}',
    en: '{count, plural, one {One task was passed over} other {# tasks were passed over}}',
  },
  'reminder.sent': { sv: 'Påminnelsen skickas till {people}.', en: 'The reminder is on its way to {people}.' },
});
