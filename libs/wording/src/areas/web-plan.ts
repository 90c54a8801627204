import { texts } from '../texts.js';

const workingDays = {
  sv: '{days, plural, one {# arbetsdag} other {# arbetsdagar}}',
  en: '{days, plural, one {# working day} other {# working days}}',
};

export const webPlanTexts = texts({
  'round.view.plan': { sv: 'Plan', en: 'Plan' },
  'plan.title': { sv: 'Plan för {round}', en: 'Plan for {round}' },
  'plan.ends': { sv: 'Omgången blir klar {date}.', en: 'The round ends on {date}.' },
  'plan.ends.by-dates': {
    sv: 'Enligt datumen blir omgången klar {date}.',
    en: 'By its dates, the round ends on {date}.',
  },
  'plan.ended': { sv: 'Omgången blev klar {date}.', en: 'The round ended on {date}.' },
  'plan.moved.later': {
    sv: `Det är ${workingDays.sv} senare än först planerat.`,
    en: `That is ${workingDays.en} later than first planned.`,
  },
  'plan.moved.earlier': {
    sv: `Det är ${workingDays.sv} tidigare än först planerat.`,
    en: `That is ${workingDays.en} earlier than first planned.`,
  },
  'plan.moved.not': { sv: 'Det är som först planerat.', en: 'That is as first planned.' },
  'plan.target.slack': {
    sv: `Målet är {date}, och det finns ${workingDays.sv} marginal.`,
    en: `The target is {date}, which leaves ${workingDays.en} of slack.`,
  },
  'plan.target.none-left': {
    sv: 'Målet är {date}, och det finns ingen marginal kvar.',
    en: 'The target is {date}, and there is no slack left.',
  },
  'plan.target.missed': {
    sv: `Målet är {date}, och planen når det inte: det fattas ${workingDays.sv}.`,
    en: `The target is {date}, and the plan misses it by ${workingDays.en}.`,
  },
  'plan.target.squeezed': {
    sv: `Datumen når målet {date}, men stegen som är kvar behöver ${workingDays.sv} mer.`,
    en: `The dates meet the target of {date}, but the steps that are left need ${workingDays.en} more.`,
  },
  'plan.target.no': {
    sv: 'Omgången har ingen måldag. Sätt en för att se marginalen.',
    en: 'The round has no target date. Set one to see the slack.',
  },
  'plan.target.set': { sv: 'Sätt måldag', en: 'Set a target date' },
  'plan.late.meets': { sv: 'Måldagen går ändå att hålla.', en: 'The target can still be met.' },
  'plan.late': {
    sv: 'Något är försenat: {days, plural, one {# dag} other {# dagar}} som mest.',
    en: 'Something is late: {days, plural, one {# day} other {# days}} at most.',
  },
  'plan.to-come': {
    sv: 'Omgången har inte startat. Så här blir planen när den startar.',
    en: 'The round has not started. This is the plan for when it does.',
  },

  'plan.phases': { sv: 'Faser och steg', en: 'Phases and steps' },
  'plan.phases.lead': {
    sv: 'Först planerat är datumen från när uppgifterna skapades. Nu är det som har hänt, och för resten det som gäller i dag.',
    en: 'First planned are the dates from when the tasks came into being. Now is what has happened, and for the rest what holds today.',
  },
  'plan.datasets': { sv: 'Datamängder', en: 'Datasets' },
  'plan.datasets.empty.title': { sv: 'Ingen datamängd än', en: 'No dataset yet' },
  'plan.datasets.empty.text': {
    sv: 'När omgången har datamängder står deras datum här.',
    en: 'Once the round has datasets, their dates stand here.',
  },
  'plan.no-match.title': { sv: 'Ingen datamängd passar', en: 'No dataset matches' },
  'plan.no-match.text': {
    sv: 'Ta bort filtret eller sök på något annat.',
    en: 'Remove the filter or search for something else.',
  },
  'plan.steps-of': { sv: 'Stegen för {dataset}', en: 'The steps of {dataset}' },
  'plan.back-to-round': { sv: 'Hela planen', en: 'The whole plan' },
  'plan.dataset.lead': {
    sv: 'Datamängdens egna steg. Omgångens gemensamma steg står i den hela planen.',
    en: 'The dataset’s own steps. The steps that the round shares stand in the whole plan.',
  },

  'plan.kind.phase': { sv: 'Fas', en: 'Phase' },
  'plan.kind.step': { sv: 'Steg', en: 'Step' },
  'plan.kind.dataset': { sv: 'Datamängd', en: 'Dataset' },
  'plan.kind.task': { sv: 'Uppgift', en: 'Task' },
  'plan.column.phase': { sv: 'Fas eller steg', en: 'Phase or step' },
  'plan.column.dataset': { sv: 'Datamängd', en: 'Dataset' },
  'plan.column.step': { sv: 'Steg', en: 'Step' },
  'plan.column.state': { sv: 'Läge', en: 'State' },
  'plan.column.baseline': { sv: 'Först planerat', en: 'First planned' },
  'plan.column.now': { sv: 'Nu', en: 'Now' },
  'plan.column.moved': { sv: 'Flyttat', en: 'Moved' },
  'plan.column.slack': { sv: 'Marginal', en: 'Slack' },
  'plan.column.move': { sv: 'Ändra', en: 'Change' },
  'plan.span': { sv: '{from} – {to}', en: '{from} – {to}' },
  'plan.later': {
    sv: '{days, plural, one {# dag senare} other {# dagar senare}}',
    en: '{days, plural, one {# day later} other {# days later}}',
  },
  'plan.earlier': {
    sv: '{days, plural, one {# dag tidigare} other {# dagar tidigare}}',
    en: '{days, plural, one {# day earlier} other {# days earlier}}',
  },
  'plan.not-moved': { sv: 'Som planerat', en: 'As planned' },
  'plan.slack.days': {
    sv: '{days, plural, one {# dag} other {# dagar}}',
    en: '{days, plural, one {# day} other {# days}}',
  },
  'plan.slack.missing': {
    sv: '{days, plural, one {# dag fattas} other {# dagar fattas}}',
    en: '{days, plural, one {# day short} other {# days short}}',
  },
  'plan.set-by-hand': { sv: 'Satt för hand', en: 'Set by hand' },
  'plan.done-of': { sv: '{done} av {total} klara', en: '{done} of {total} done' },
  'plan.working-days-note': {
    sv: 'Dagar i kolumnerna Flyttat och Marginal är arbetsdagar.',
    en: 'Days in the columns Moved and Slack are working days.',
  },
  'plan.filter.late': { sv: 'Försenade', en: 'Late' },
  'plan.filter.late.yes': { sv: 'Bara försenade', en: 'Late only' },
  'plan.filter.late.no': { sv: 'Bara de i tid', en: 'On time only' },
  'plan.search': { sv: 'Sök datamängd', en: 'Search datasets' },
  'plan.sort.order': { sv: 'Namn', en: 'Name' },
  'plan.sort.ends': { sv: 'Slutar först', en: 'Ends first' },
  'plan.sort.late': { sv: 'Mest försenad först', en: 'Latest first' },
  'plan.sort.moved': { sv: 'Mest flyttad först', en: 'Moved most first' },
  'plan.sort.slack': { sv: 'Minst marginal först', en: 'Least slack first' },

  'plan.bars': { sv: 'Tidslinje', en: 'Timeline' },
  'plan.bars.label': {
    sv: 'Tidslinje från {from} till {to}. Samma uppgifter står i tabellen ovanför.',
    en: 'Timeline from {from} to {to}. The same facts stand in the table above.',
  },
  'plan.bars.baseline': { sv: 'Först planerat', en: 'First planned' },
  'plan.bars.now': { sv: 'Nu', en: 'Now' },
  'plan.bars.late': { sv: 'Försenat', en: 'Late' },
  'plan.bars.today': { sv: 'I dag', en: 'Today' },
  'plan.bars.target': { sv: 'Mål', en: 'Target' },
  'plan.bars.week': { sv: 'v. {week}', en: 'w. {week}' },

  'plan.move': { sv: 'Flytta datum', en: 'Move date' },
  'plan.move.label': { sv: 'Flytta datum för {task}', en: 'Move date of {task}' },
  'plan.move.title': { sv: 'Flytta datum: {task}', en: 'Move date: {task}' },
  'plan.move.may-not': {
    sv: 'Bara samordnare, projektledare och administratörer kan flytta datum.',
    en: 'Only coordinators, project leaders and administrators can move dates.',
  },
  'plan.move.now': { sv: 'Ska vara klar {date} ({week}).', en: 'Due on {date} ({week}).' },
  'plan.move.due-on': { sv: 'Nytt datum', en: 'New date' },
  'plan.move.reason': { sv: 'Varför flyttas datumet?', en: 'Why does the date move?' },
  'plan.move.reason.help': {
    sv: 'Står i historiken, så att alla förstår.',
    en: 'Stands in the history, so that everybody understands.',
  },
  'plan.move.save': { sv: 'Flytta', en: 'Move' },
  'plan.move.choose-first': { sv: 'Välj ett annat datum först.', en: 'Choose another date first.' },
  'plan.move.reason-first': { sv: 'Skriv först varför datumet flyttas.', en: 'First say why the date moves.' },
  'plan.move.effects': { sv: 'Det här händer', en: 'What happens' },
  'plan.move.moves': {
    sv: '{count, plural, =0 {Inget annat datum flyttas.} one {# annat datum flyttas med.} other {# andra datum flyttas med.}}',
    en: '{count, plural, =0 {No other date moves.} one {# other date moves along.} other {# other dates move along.}}',
  },
  'plan.move.stays': {
    sv: '{count, plural, one {# datum står kvar, eftersom någon har satt det för hand.} other {# datum står kvar, eftersom någon har satt dem för hand.}}',
    en: '{count, plural, one {# date stays, since somebody set it by hand.} other {# dates stay, since somebody set them by hand.}}',
  },
  'plan.move.end-moves': {
    sv: 'Omgången blir klar {to} i stället för {from}.',
    en: 'The round ends on {to} instead of {from}.',
  },
  'plan.move.end-stays': {
    sv: 'Omgången blir klar samma dag som förut, {to}.',
    en: 'The round ends on the same day as before, {to}.',
  },
  'plan.move.slack': {
    sv: `Marginalen till målet blir ${workingDays.sv}.`,
    en: `The slack to the target becomes ${workingDays.en}.`,
  },
  'plan.move.none-left': { sv: 'Det blir ingen marginal kvar till målet.', en: 'No slack to the target is left.' },
  'plan.move.squeezed': {
    sv: `Datumen når målet, men stegen som är kvar behöver ${workingDays.sv} mer.`,
    en: `The dates meet the target, but the steps that are left need ${workingDays.en} more.`,
  },
  'plan.move.missed': {
    sv: `Planen når inte målet: det fattas ${workingDays.sv}.`,
    en: `The plan misses the target by ${workingDays.en}.`,
  },
  'plan.move.list': { sv: 'Visa vad som flyttas', en: 'Show what moves' },
  'plan.move.column.from': { sv: 'Från', en: 'From' },
  'plan.move.column.to': { sv: 'Till', en: 'To' },
  'plan.move.column.task': { sv: 'Uppgift', en: 'Task' },
  'plan.move.stays-cell': { sv: 'Står kvar (satt för hand)', en: 'Stays (set by hand)' },
  'plan.move.more': { sv: 'och {count} till', en: 'and {count} more' },
  'plan.move.done': { sv: '{task} ska nu vara klar {date}.', en: '{task} is now due on {date}.' },
  'plan.move.undo-reason': { sv: 'Ångrade flytten', en: 'Undid the move' },
});
