import { texts } from '../texts.js';

export const webInventoryTexts = texts({
  'inventory.title': { sv: 'Inventering', en: 'Inventory' },
  'inventory.intro': {
    sv: 'Alla datamängder som ni känner till. En datamängd följer med i arbetet när den har valts till en omgång.',
    en: 'Every dataset that you know of. A dataset takes part in the work once it has been chosen for a round.',
  },
  'inventory.import': { sv: 'Läs in från fil', en: 'Import from a file' },
  'inventory.add': { sv: 'Lägg till datamängd', en: 'Add a dataset' },
  'inventory.may-not': {
    sv: 'Bara samordnare och administratörer kan ändra inventeringen.',
    en: 'Only coordinators and administrators can change the inventory.',
  },
  'inventory.empty.title': { sv: 'Inventeringen är tom', en: 'The inventory is empty' },
  'inventory.empty.text': {
    sv: 'Läs in en lista som ni redan har, eller lägg till den första datamängden för hand.',
    en: 'Import a list that you already have, or add the first dataset by hand.',
  },
  'inventory.no-match.title': { sv: 'Ingen datamängd passar', en: 'No dataset matches' },
  'inventory.no-match.text': {
    sv: 'Ta bort ett filter eller sök på något annat.',
    en: 'Remove a filter or search for something else.',
  },

  'inventory.column.title': { sv: 'Datamängd', en: 'Dataset' },
  'inventory.column.rounds': { sv: 'Omgångar', en: 'Rounds' },
  'inventory.columns': { sv: 'Kolumner', en: 'Columns' },
  'inventory.choose-columns': { sv: 'Välj vilka kolumner som visas', en: 'Choose which columns are shown' },

  'inventory.filter.round': { sv: 'Omgång', en: 'Round' },
  'inventory.filter.archived': { sv: 'Visa', en: 'Show' },
  'inventory.filter.archived.false': { sv: 'I inventeringen', en: 'In the inventory' },
  'inventory.filter.archived.true': { sv: 'Arkiverade', en: 'Archived' },
  'inventory.search': { sv: 'Sök datamängd', en: 'Search datasets' },

  'inventory.answer.none': { sv: 'Inte ifyllt', en: 'Not filled in' },

  'inventory.select': { sv: 'Välj {title}', en: 'Select {title}' },
  'inventory.select-all': { sv: 'Välj alla på sidan', en: 'Select all on the page' },
  'inventory.selected': {
    sv: '{count, plural, =0 {Inga valda} one {# vald datamängd} other {# valda datamängder}}',
    en: '{count, plural, =0 {None selected} one {# dataset selected} other {# datasets selected}}',
  },
  'inventory.selection': { sv: 'Valda datamängder', en: 'Selected datasets' },
  'inventory.clear-selection': { sv: 'Avmarkera alla', en: 'Clear the selection' },
  'inventory.choose-for': { sv: 'Välj till omgång', en: 'Choose for a round' },
  'inventory.choose-round': { sv: 'Till vilken omgång?', en: 'For which round?' },
  'inventory.no-round': {
    sv: 'Det finns ingen omgång att välja till. Skapa en först.',
    en: 'There is no round to choose for. Create one first.',
  },
  'inventory.nothing-selected': { sv: 'Markera minst en datamängd först.', en: 'Select at least one dataset first.' },
  'inventory.archived-note': { sv: 'Arkiverad', en: 'Archived' },
  'inventory.not-chosen': { sv: 'Inte vald än', en: 'Not chosen yet' },

  'inventory.form.add-title': { sv: 'Lägg till datamängd', en: 'Add a dataset' },
  'inventory.form.edit-title': { sv: 'Ändra {title}', en: 'Change {title}' },
  'inventory.form.intro': {
    sv: 'Det räcker med ett namn. Resten kan fyllas på när ni vet mer.',
    en: 'A name is enough. The rest can be filled in when you know more.',
  },
  'inventory.form.title': { sv: 'Namn', en: 'Name' },
  'inventory.form.description': { sv: 'Vad den innehåller, i korthet', en: 'What it holds, in short' },
  'inventory.form.unit': { sv: 'Förvaltning eller enhet', en: 'Department or unit' },
  'inventory.form.source-system': { sv: 'Källsystem', en: 'Source system' },
  'inventory.form.external-id': { sv: 'Ert eget id', en: 'Your own id' },
  'inventory.form.external-id.help': {
    sv: 'Används för att känna igen datamängden när ni läser in listan igen.',
    en: 'Recognises the dataset when you import the list again.',
  },
  'inventory.form.available': {
    sv: 'Går den att få ut ur systemet i dag?',
    en: 'Can it be taken out of the system today?',
  },
  'inventory.form.structured': {
    sv: 'Är den ordnad så att en dator kan läsa den?',
    en: 'Is it ordered so that a computer can read it?',
  },
  'inventory.form.published-by-others': {
    sv: 'Vilka andra har publicerat samma slags data?',
    en: 'Who else has published the same kind of data?',
  },
  'inventory.form.national-specification': {
    sv: 'Finns det en nationell specifikation?',
    en: 'Is there a national specification?',
  },
  'inventory.form.high-value': { sv: 'Kategori av värdefull datamängd', en: 'High-value dataset category' },
  'inventory.form.high-value.help': {
    sv: 'Lämna tomt om den inte är utpekad som särskilt värdefull i EU.',
    en: 'Leave empty unless it is one of the EU’s high-value datasets.',
  },
  'inventory.form.contents': { sv: 'Innehåll, fält för fält', en: 'Contents, field by field' },
  'inventory.form.estimated-size': { sv: 'Ungefärlig storlek', en: 'Approximate size' },
  'inventory.form.contact-name': { sv: 'Kontaktperson', en: 'Contact person' },
  'inventory.form.contact-email': { sv: 'Kontaktpersonens e-post', en: 'The contact person’s email' },
  'inventory.form.save-new': { sv: 'Lägg till', en: 'Add' },
  'inventory.form.save': { sv: 'Spara ändringarna', en: 'Save the changes' },
  'inventory.form.cancel': { sv: 'Avbryt', en: 'Cancel' },
  'inventory.form.section.what': { sv: 'Vad det är', en: 'What it is' },
  'inventory.form.section.state': { sv: 'Hur den ser ut i dag', en: 'How it is today' },
  'inventory.form.section.contact': { sv: 'Vem man frågar', en: 'Whom to ask' },

  'inventory.archive': { sv: 'Arkivera', en: 'Archive' },
  'inventory.restore': { sv: 'Ta tillbaka till inventeringen', en: 'Take back to the inventory' },
  'inventory.archive.title': { sv: 'Arkivera {title}?', en: 'Archive {title}?' },
  'inventory.archive.text': {
    sv: 'Den försvinner ur inventeringen. Historiken finns kvar och du kan ta tillbaka den när du vill.',
    en: 'It leaves the inventory. Its history stays, and you can take it back whenever you like.',
  },
});
