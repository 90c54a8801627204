import { texts } from '../texts.js';

/** What the product says to whoever reads the console of its machine. Both languages are printed: nobody has told theirs yet. */
export const consoleTexts = texts({
  'console.set-up-code': {
    sv: 'Stegvis är inte uppsatt än. Från den här maskinen går det direkt; från en annan frågar välkomstsidan efter koden {code}. Den gäller tills installationen är klar.',
    en: 'Stegvis has not been set up yet. From this machine it needs nothing more; from another one the welcome page asks for the code {code}. It holds until set-up is done.',
  },
  'console.restored': {
    sv: 'Den här installationen har återställts från en säkerhetskopia. Inga mejl går ut förrän någon släpper dem, och alla måste logga in på nytt.',
    en: 'This installation has been restored from a backup. No mail goes out until somebody releases it, and everybody has to sign in again.',
  },
});
