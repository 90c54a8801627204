import { texts } from '../texts.js';

/** Messages on the console. Both languages are printed, since the reader's language is unknown there. */
export const consoleTexts = texts({
  'console.set-up-code': {
    sv: 'Stegvis är inte uppsatt än. Från den här maskinen går det direkt; från en annan frågar välkomstsidan efter koden {code}. Varje start ger en ny.',
    en: 'Stegvis has not been set up yet. From this machine it needs nothing more; from another one the welcome page asks for the code {code}. Each start gives another one.',
  },
  'console.set-up-code.always': {
    sv: 'Stegvis är inte uppsatt än. Välkomstsidan frågar efter koden {code}. Varje start ger en ny.',
    en: 'Stegvis has not been set up yet. The welcome page asks for the code {code}. Each start gives another one.',
  },
  'console.restored': {
    sv: 'Den här installationen har återställts från en säkerhetskopia. Alla måste logga in på nytt, och inga mejl går ut förrän den som sköter installationen släpper på dem: Inställningar, Utskick av mejl.',
    en: 'This installation has been restored from a backup. Everybody has to sign in again, and no mail goes out until whoever runs the installation releases it: Settings, Sending of mail.',
  },
});
