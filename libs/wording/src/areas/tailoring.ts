import { texts } from '../texts.js';

/** Why a tailoring of the guide cannot be used. */
export const tailoringTexts = texts({
  'field.unknown-step': { sv: 'Guiden har inget sådant steg.', en: 'The guide has no such step.' },
  'field.hard-gate': {
    sv: 'Granskningen i det här steget kan inte tas bort.',
    en: 'The review of this step cannot be taken away.',
  },
  'field.review-kept': {
    sv: 'Granskningen i det här steget kan bara en administratör ta bort. Be en av dem, eller låt den stå.',
    en: 'Only an administrator can take the review of this step away. Ask one of them, or let it stand.',
  },
  'field.working-days': { sv: 'Ange hela arbetsdagar, 1 till 250.', en: 'Give whole working days, 1 to 250.' },
  'field.unknown-role': { sv: 'Det finns ingen sådan roll.', en: 'There is no such role.' },
  'field.unknown-check': { sv: 'Steget har ingen sådan kontrollpunkt.', en: 'The step has no such check.' },
  'field.key-prefix': {
    sv: 'Egna kontrollpunkter har en nyckel som börjar med x-.',
    en: 'Own checks have a key that begins with x-.',
  },
  'field.key-collision': {
    sv: 'Steget har redan en kontrollpunkt med den nyckeln.',
    en: 'The step already has a check with that key.',
  },
  'field.check-kind': { sv: 'Det finns ingen sådan sorts kontrollpunkt.', en: 'There is no such kind of check.' },
  'field.options': {
    sv: 'Ett val behöver minst två olika alternativ, och inget annat har några.',
    en: 'A choice needs at least two different options, and nothing else has any.',
  },
  'field.grants-role': { sv: 'Egna kontrollpunkter ger ingen en roll.', en: 'Own checks give nobody a role.' },
  'field.required-when': {
    sv: 'Kontrollpunkten beror på en annan som inte finns.',
    en: 'The check depends on another one that does not exist.',
  },
  'field.text-too-long': { sv: 'Texten är för lång.', en: 'The text is too long.' },
  'field.too-late': { sv: 'Datumet ligger för långt fram.', en: 'The date is too far ahead.' },
});
