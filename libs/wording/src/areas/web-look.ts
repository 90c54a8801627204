import { texts } from '../texts.js';

/** Light and dark, and the organisation's colour and logo. */
export const webLookTexts = texts({
  'web-look.title': { sv: 'Utseende', en: 'Appearance' },
  'web-look.scheme': { sv: 'Ljust eller mörkt', en: 'Light or dark' },
  'web-look.scheme.auto': { sv: 'Som datorn eller telefonen', en: 'As the computer or the phone' },
  'web-look.scheme.light': { sv: 'Ljust', en: 'Light' },
  'web-look.scheme.dark': { sv: 'Mörkt', en: 'Dark' },
  'web-look.scheme.contrast': { sv: 'Hög kontrast', en: 'High contrast' },
  'web-look.organisation': { sv: 'Färg och logotyp', en: 'Colour and logo' },
  'web-look.lead': {
    sv: 'Sidorna kläs i organisationens färg. Ni väljer en, resten av skalan räknas fram, för ljust, mörkt och hög kontrast.',
    en: 'The pages are dressed in the organisation’s colour. You choose one, the rest of the scale is worked out from it, for light, dark and high contrast.',
  },
  'web-look.colour': { sv: 'Organisationens färg', en: 'The organisation’s colour' },
  'web-look.colour.hint': {
    sv: 'Välj i rutan eller skriv koden, till exempel #0b5c6b.',
    en: 'Choose in the box or write the code, for example #0b5c6b.',
  },
  'web-look.colour.pick': { sv: 'Välj färg', en: 'Choose a colour' },
  'web-look.colour.wrong': {
    sv: 'En färgkod har sex tecken efter #, till exempel #0b5c6b.',
    en: 'A colour code has six digits after #, for example #0b5c6b.',
  },
  'web-look.colour.save': { sv: 'Använd färgen', en: 'Use the colour' },
  'web-look.colour.own': { sv: 'Gå tillbaka till Stegvis egen färg', en: 'Go back to Stegvis’ own colour' },
  'web-look.colour.saved': { sv: 'Sidorna har fått ny färg.', en: 'The pages have a new colour.' },
  'web-look.colour.unchanged': { sv: 'Det är färgen som redan används.', en: 'This is the colour already in use.' },
  'web-look.preview': { sv: 'Så ser det ut', en: 'What it looks like' },
  'web-look.preview.detail': {
    sv: 'Hela sidan visar färgen tills du sparar eller går härifrån. Ingen annan ser den än.',
    en: 'The whole page shows the colour until you save or leave. Nobody else sees it yet.',
  },
  'web-look.preview.button': { sv: 'En knapp', en: 'A button' },
  'web-look.preview.other-button': { sv: 'En annan knapp', en: 'Another button' },
  'web-look.preview.link': { sv: 'En länk', en: 'A link' },
  'web-look.preview.steps': { sv: 'Skalan från ljust till mörkt', en: 'The scale from light to dark' },
  'web-look.verdict.fine': {
    sv: 'Färgen syns bra mot vitt: {contrast} till 1. Text kräver minst 4,5 till 1. Den används som den är.',
    en: 'The colour stands out well against white: {contrast} to 1. Text needs at least 4.5 to 1. It is used as it is.',
  },
  'web-look.verdict.shapes-only': {
    sv: 'Färgen räcker för former men inte för text: {contrast} till 1 mot vitt, och text kräver 4,5 till 1. Länkar, text och knappar får därför ett mörkare steg av samma färg, {used}. Linjen överst på sidan behåller er färg.',
    en: 'The colour will do for shapes but not for text: {contrast} to 1 against white, and text needs 4.5 to 1. Links, text and buttons therefore get a darker step of the same colour, {used}. The line at the top of the page keeps your colour.',
  },
  'web-look.verdict.too-light': {
    sv: 'Färgen är för ljus för att läsas: {contrast} till 1 mot vitt. Text kräver 4,5 och former 3 till 1. Länkar, knappar och staplar får därför ett mörkare steg av samma färg, {used}. Linjen överst på sidan behåller er färg.',
    en: 'The colour is too light to be read: {contrast} to 1 against white. Text needs 4.5 and shapes 3 to 1. Links, buttons and bars therefore get a darker step of the same colour, {used}. The line at the top of the page keeps your colour.',
  },
  'web-look.verdict.nearly-black': {
    sv: 'Färgen är så mörk att den knappt går att skilja från svart text. Den fungerar ({contrast} till 1 mot vitt), men länkar och knappar sticker inte ut.',
    en: 'The colour is so dark that it can hardly be told from black text. It works ({contrast} to 1 against white), but links and buttons do not stand out.',
  },
  'web-look.logo': { sv: 'Logotyp', en: 'Logo' },
  'web-look.logo.hint': {
    sv: 'SVG eller PNG, högst 512 kB. En SVG görs om till en bild. Den visas i sidhuvudet och före inloggningen. I mejl visas den om bilden är högst 100 kB, annars står organisationens namn där.',
    en: 'SVG or PNG, at most 512 kB. An SVG is turned into a picture. It is shown in the header and before the sign-in. In mails it is shown if the picture is at most 100 kB; otherwise the organisation’s name stands there.',
  },
  'web-look.logo.file': { sv: 'Bildfil', en: 'Picture file' },
  'web-look.logo.text': { sv: 'Vad bilden föreställer', en: 'What the picture shows' },
  'web-look.logo.text.hint': {
    sv: 'För den som inte ser bilden, till exempel ”Exempelkommuns vapen”.',
    en: 'For those who do not see the picture, for example “The arms of Exempelkommun”.',
  },
  'web-look.logo.save': { sv: 'Använd logotypen', en: 'Use the logo' },
  'web-look.logo.saved': { sv: 'Logotypen är bytt.', en: 'The logo has been changed.' },
  'web-look.logo.remove': { sv: 'Ta bort logotypen', en: 'Remove the logo' },
  'web-look.logo.removed': { sv: 'Logotypen är borttagen.', en: 'The logo has been removed.' },
  'web-look.logo.none': {
    sv: 'Ingen logotyp. Organisationens namn står i sidhuvudet.',
    en: 'No logo. The organisation’s name stands in the header.',
  },
});
