import { texts } from '../texts.js';

/** The import's messages about a file and its rows. The outcomes that the page counts are in `inventory.ts`. */
export const importTexts = texts({
  'import.required': {
    sv: 'Rad {row}, kolumn {column}: fältet är tomt men måste fyllas i.',
    en: 'Row {row}, column {column}: the field is empty but has to be filled in.',
  },
  'import.duplicate-id': {
    sv: 'Rad {row}, kolumn {column}: {value} står redan på en tidigare rad. Behåll den ena.',
    en: 'Row {row}, column {column}: {value} stands on an earlier row already. Keep one of them.',
  },
  'import.not-an-option': {
    sv: 'Rad {row}, kolumn {column}: ”{value}” går inte att tolka. Skriv ja, nej eller delvis.',
    en: 'Row {row}, column {column}: “{value}” cannot be read. Write yes, no or partly.',
  },
  'import.invalid-email': {
    sv: 'Rad {row}, kolumn {column}: ”{value}” är ingen e-postadress.',
    en: 'Row {row}, column {column}: “{value}” is not an email address.',
  },
  'import.too-long': {
    sv: 'Rad {row}, kolumn {column}: texten är för lång.',
    en: 'Row {row}, column {column}: the text is too long.',
  },
  'import.control-character': {
    sv: 'Rad {row}, kolumn {column}: texten innehåller tecken som inte går att spara.',
    en: 'Row {row}, column {column}: the text holds characters that cannot be saved.',
  },
  'import.formula': {
    sv: 'Rad {row}, kolumn {column}: cellen innehåller en formel vars resultat inte finns i filen. Öppna filen, spara den igen, eller skriv värdet i stället.',
    en: 'Row {row}, column {column}: the cell holds a formula whose result is not in the file. Open the file and save it again, or write the value instead.',
  },
  'import.formula-error': {
    sv: 'Rad {row}, kolumn {column}: formeln ger felet {value}. Skriv värdet i stället.',
    en: 'Row {row}, column {column}: the formula gives the error {value}. Write the value instead.',
  },
  'import.left-as-is': { sv: 'Resten av raden läses in.', en: 'The rest of the row is imported.' },
  'import.says-unknown': {
    sv: 'Rad {row}, kolumn {column}: ”{value}” läses som att svaret inte är känt. Fältet lämnas som det är.',
    en: 'Row {row}, column {column}: “{value}” is read as not known. The field is left as it is.',
  },
  'import.number-moved': {
    sv: 'Rad {row}, kolumn {column}: {known} har nummer {number}, men numren har flyttats i filen. Raden känns igen på namnet i stället. Inget byter namn och numret {value} läses inte.',
    en: 'Row {row}, column {column}: {known} has number {number}, but the numbers have moved in the file. The row is recognised by its name instead. Nothing is renamed, and number {value} is not read.',
  },
  'import.near-match': {
    sv: 'Rad {row}, kolumn {column}: ”{value}” liknar {known}, som redan finns. Skriv som där om det är samma datamängd.',
    en: 'Row {row}, column {column}: “{value}” looks like {known}, which exists already. Write it as there if it is the same dataset.',
  },
  'import.archived': {
    sv: 'Rad {row}: datamängden {value} är arkiverad och stannar i arkivet. Ta tillbaka den till inventeringen om den ska vara med.',
    en: 'Row {row}: the dataset {value} is archived, and stays so. Take it back to the inventory if it is to take part.',
  },
  'import.duplicate': {
    sv: 'Rad {row}, kolumn {column}: {value} används redan av en annan datamängd.',
    en: 'Row {row}, column {column}: {value} is already used by another dataset.',
  },
  'import.invalid': {
    sv: 'Rad {row}, kolumn {column}: ”{value}” går inte att använda.',
    en: 'Row {row}, column {column}: “{value}” cannot be used.',
  },
  'import.file.empty': { sv: 'Filen innehåller inga rader.', en: 'The file holds no rows.' },
  'import.file.no-title-column': {
    sv: 'Det finns ingen kolumn som heter Titel. {place, select, sheet {Rubrikerna i bladet {sheet} är} other {Rubrikerna i filen är}}: {headings}. Para ihop kolumnerna för hand, eller ladda ner mallen och jämför.',
    en: 'There is no column called Title. {place, select, sheet {The headings in the sheet {sheet} are} other {The headings in the file are}}: {headings}. Match the columns by hand, or download the template and compare.',
  },
  'import.file.duplicate-column': {
    sv: 'Kolumnen {column} finns mer än en gång.',
    en: 'The column {column} occurs more than once.',
  },
  'import.file.unreadable': {
    sv: 'Filen går inte att läsa. Spara den som XLSX eller som CSV och försök igen.',
    en: 'The file cannot be read. Save it as XLSX or as CSV and try again.',
  },
  'import.file.no-such-sheet': {
    sv: 'Arbetsboken har inget blad som heter {sheet}. Bladen är: {sheets}.',
    en: 'The workbook has no sheet called {sheet}. The sheets are: {sheets}.',
  },
  'import.file.broken-csv': {
    sv: 'Rad {row}: en cell börjar med ett citattecken som inte stängs, eller som har text efter sig. Ta bort citattecknet, eller spara filen som XLSX, och försök igen.',
    en: 'Row {row}: a cell begins with a quote that is not closed, or has text after it. Remove the quote, or save the file as XLSX, and try again.',
  },
  'import.file.locked': {
    sv: 'Filen är låst med lösenord. Öppna den i Excel, ta bort lösenordet (Arkiv, Information, Skydda arbetsboken), spara och försök igen.',
    en: 'The file is locked with a password. Open it in Excel, remove the password (File, Info, Protect Workbook), save and try again.',
  },
  'import.file.old-excel': {
    sv: 'Filen är i det gamla Excelformatet (XLS). Öppna den och spara den som Excel-arbetsbok (XLSX), och försök igen.',
    en: 'The file is in the old Excel format (XLS). Open it, save it as an Excel workbook (XLSX) and try again.',
  },
  'import.file.binary-workbook': {
    sv: 'Filen är en binär Excel-arbetsbok (XLSB). Spara den som Excel-arbetsbok (XLSX) och försök igen.',
    en: 'The file is a binary Excel workbook (XLSB). Save it as an Excel workbook (XLSX) and try again.',
  },
  'import.file.open-document': {
    sv: 'Filen är i formatet OpenDocument (ODS). Öppna den i LibreOffice, spara den som Excel-arbetsbok (XLSX) och försök igen.',
    en: 'The file is in the format OpenDocument (ODS). Open it in LibreOffice, save it as an Excel workbook (XLSX) and try again.',
  },
  'import.file.numbers': {
    sv: 'Filen är gjord i Numbers. Exportera den därifrån som Excel (XLSX) och försök igen.',
    en: 'The file was made in Numbers. Export it from there as Excel (XLSX) and try again.',
  },
  'import.file.not-a-workbook': {
    sv: 'Filen är ett dokument eller en presentation. Kopiera listan till ett kalkylblad, spara det som XLSX och försök igen.',
    en: 'The file is a document or a presentation. Copy the list to a spreadsheet, save it as XLSX and try again.',
  },
  'import.file.pdf': {
    sv: 'Filen är en PDF. Spara listan från det program där den gjordes, som XLSX eller CSV, och försök igen.',
    en: 'The file is a PDF. Save the list from the program that made it, as XLSX or CSV, and try again.',
  },
  'import.file.web-page': {
    sv: 'Filen är en webbsida eller XML, även om namnet säger något annat. Öppna den i Excel, spara den som XLSX och försök igen.',
    en: 'The file is a web page or XML, whatever its name says. Open it in Excel, save it as XLSX and try again.',
  },
  'import.file.json': {
    sv: 'Filen är JSON, inte en tabell. Öppna den i det program där den gjordes, spara listan som XLSX eller CSV, och försök igen.',
    en: 'The file is JSON, not a table. Open it in the program that made it, save the list as XLSX or CSV, and try again.',
  },
  'import.file.hidden-sheets': {
    sv: 'Alla blad i arbetsboken är dolda: {sheets}. Öppna den i Excel, högerklicka på en bladflik, välj Ta fram, spara och försök igen.',
    en: 'All sheets of the workbook are hidden: {sheets}. Open it in Excel, right-click a sheet tab, choose Unhide, save and try again.',
  },
  'import.file.utf-16': {
    sv: 'Filen är text i UTF-16 utan det märke som säger det. Spara den som CSV UTF-8 och försök igen.',
    en: 'The file is text in UTF-16 without the mark that says so. Save it as CSV UTF-8 and try again.',
  },
  'import.file.quoted-lines': {
    sv: 'Rad {row}: hela raden står inom citattecken och blir en enda kolumn. Öppna filen i Excel, spara den som XLSX och försök igen.',
    en: 'Row {row}: the whole row stands in quotes and becomes a single column. Open the file in Excel, save it as XLSX and try again.',
  },
  'import.file.pipes': {
    sv: 'Rad {row}: kolumnerna skiljs åt av lodstreck (|). Spara filen som CSV med semikolon eller komma, eller som XLSX, och försök igen.',
    en: 'Row {row}: the columns are separated by bars (|). Save the file as CSV with semicolons or commas, or as XLSX, and try again.',
  },
  'import.file.too-many-columns': {
    sv: 'Filen har fler än {maximum} kolumner. Ta bort dem som inte behövs och försök igen.',
    en: 'The file has more than {maximum} columns. Remove those that are not needed and try again.',
  },
  'import.file.too-many-rows': {
    sv: 'Filen har fler än {maximum} rader. Dela upp den.',
    en: 'The file has more than {maximum} rows. Split it.',
  },
  'import.file.unpacks-too-big': {
    sv: 'Filen rymmer mer än {maximum} MB när den packas upp. Kopiera raderna till en ny, tom arbetsbok eller dela upp den, och försök igen.',
    en: 'Unpacked, the file is more than {maximum} MB. Copy the rows to a new, empty workbook or split it, and try again.',
  },
  'import.file.takes-too-much': {
    sv: 'Filen är för krävande att läsa. Spara den som CSV eller dela upp den, och försök igen.',
    en: 'The file takes too much to read. Save it as CSV or split it, and try again.',
  },
  'import.undo.changed': { sv: 'Har ändrats efter inläsningen.', en: 'Has been changed since the import.' },
  'import.undo.in-round': { sv: 'Har valts till en omgång.', en: 'Has been chosen for a round.' },
  'import.undo.role': { sv: 'Någon har fått en roll för den.', en: 'Somebody has been given a role for it.' },
  'import.undo.conversation': { sv: 'Det finns en konversation om den.', en: 'There is a conversation about it.' },
  'import.undo.field-changed': {
    sv: '{field} har ändrats efter inläsningen.',
    en: '{field} has been changed since the import.',
  },
  'import.template.title': { sv: 'Badplatser', en: 'Bathing places' },
  'import.template.description': { sv: 'Läge och vattenkvalitet', en: 'Position and water quality' },
});
