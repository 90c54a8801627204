import { texts } from '../texts.js';

/** The fields of a dataset, as headings of forms and imports. */
export const inventoryTexts = texts({
  'inventory.show': { sv: 'Visa inventeringen', en: 'Show the inventory' },
  'dataset-field.externalId': { sv: 'Id', en: 'Id' },
  'dataset-field.title': { sv: 'Titel', en: 'Title' },
  'dataset-field.description': { sv: 'Beskrivning', en: 'Description' },
  'dataset-field.unit': { sv: 'Förvaltning', en: 'Unit' },
  'dataset-field.sourceSystem': { sv: 'Källsystem', en: 'Source system' },
  'dataset-field.available': { sv: 'Tillgänglig', en: 'Available' },
  'dataset-field.structured': { sv: 'Strukturerad', en: 'Structured' },
  'dataset-field.publishedByOthers': { sv: 'Publicerad av andra', en: 'Published by others' },
  'dataset-field.nationalSpecification': { sv: 'Nationell specifikation', en: 'National specification' },
  'dataset-field.highValueCategory': { sv: 'Värdefull datamängd (HVD)', en: 'High-value dataset (HVD)' },
  'dataset-field.contents': { sv: 'Innehåll', en: 'Contents' },
  'dataset-field.estimatedSize': { sv: 'Uppskattad storlek', en: 'Estimated size' },
  'dataset-field.contactName': { sv: 'Kontaktperson', en: 'Contact person' },
  'dataset-field.contactEmail': { sv: 'E-post', en: 'Email' },
  'dataset-field.owner': { sv: 'Informationsägare', en: 'Information owner' },
  'inventory.owner.none': { sv: 'Ingen än', en: 'Nobody yet' },
  'inventory.owner.contact': { sv: 'Kontakt: {name}', en: 'Contact: {name}' },
  'dataset-field.archived': { sv: 'Arkiverad', en: 'Archived' },
  'dataset-field.createdAt': { sv: 'Skapad', en: 'Created' },
  'dataset-field.updatedAt': { sv: 'Ändrad', en: 'Changed' },

  'yes-no-partly.yes': { sv: 'ja', en: 'yes' },
  'yes-no-partly.no': { sv: 'nej', en: 'no' },
  'yes-no-partly.partly': { sv: 'delvis', en: 'partly' },

  'import.outcome.created': { sv: 'Ny', en: 'New' },
  'import.outcome.updated': { sv: 'Ändrad', en: 'Changed' },
  'import.outcome.unchanged': { sv: 'Oförändrad', en: 'Unchanged' },
  'import.outcome.rejected': { sv: 'Avvisad', en: 'Rejected' },
});
