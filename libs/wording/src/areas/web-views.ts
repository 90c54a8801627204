import { texts } from '../texts.js';

/** Saved views: the settings of a list, saved under a name. */
export const webViewTexts = texts({
  'views.title': { sv: 'Sparade vyer', en: 'Saved views' },
  'views.all': { sv: 'Alla', en: 'All' },
  'views.shared': { sv: 'delad', en: 'shared' },
  'views.save': { sv: 'Spara som vy', en: 'Save as a view' },
  'views.save.do': { sv: 'Spara vyn', en: 'Save the view' },
  'views.save.lead': {
    sv: 'Sökningen, filtren och ordningen sparas under ett namn, så att du hittar tillbaka.',
    en: 'The search, filters and order are kept under a name, so that you find your way back.',
  },
  'views.name': { sv: 'Namn', en: 'Name' },
  'views.name.missing': { sv: 'Skriv ett namn.', en: 'Write a name.' },
  'views.name.taken': {
    sv: 'Du har redan en vy med det namnet. Välj ett annat.',
    en: 'You already have a view with that name. Choose another.',
  },
  'views.share': { sv: 'Dela med alla i organisationen', en: 'Share with everybody in the organisation' },
  'views.share.may-not': {
    sv: 'Bara samordnare och administratörer delar vyer. Den här ser bara du.',
    en: 'Only coordinators and administrators share views. Only you see this one.',
  },
  'views.saved': { sv: 'Vyn {name} är sparad', en: 'The view {name} is saved' },
  'views.edit': { sv: 'Ändra vyn', en: 'Change the view' },
  'views.edit.title': { sv: 'Ändra vyn {name}', en: 'Change the view {name}' },
  'views.edit.save': { sv: 'Spara ändringen', en: 'Save the change' },
  'views.update': { sv: 'Uppdatera vyn {name}', en: 'Update the view {name}' },
  'views.updated': { sv: 'Vyn {name} visar nu det här', en: 'The view {name} shows this now' },
  'views.delete': { sv: 'Ta bort vyn', en: 'Delete the view' },
  'views.deleted': { sv: 'Vyn {name} är borttagen', en: 'The view {name} is deleted' },
});
