import { describe, expect, test } from '@jest/globals';
import { languages } from '@stegvis/wording';
import { colours } from './colours.js';
import { gallery, galleryPage } from './gallery.js';
import { renderMail } from './render-mail.js';
import { situations } from './situations.js';

const cases = gallery().map((entry) => ({ ...entry, name: `${entry.mail}, ${entry.situation}, ${entry.language}` }));

/** The tags that the layout writes. A text must not add any others. */
const ownTags = new Set(
  '!doctype html head meta title style body div h1 h2 p strong br a ul li blockquote img'.split(' '),
);

describe.each(cases)('$name', ({ content, language }) => {
  test('has a subject of one sensible line', () => {
    expect(content.subject).not.toMatch(/[\r\n\u2028\u2029\p{Cc}]/u);
    expect(content.subject.length).toBeGreaterThan(10);
    expect([...content.subject].length).toBeLessThanOrEqual(150);
  });

  test('has HTML in its language, with nothing but our own tags', () => {
    expect(content.html).toContain(`<html lang="${language}"`);
    const tags = [...content.html.matchAll(/<\/?([a-z!][a-z0-9]*)/gi)].map((match) => (match[1] ?? '').toLowerCase());
    expect([...new Set(tags)].filter((tag) => !ownTags.has(tag))).toEqual([]);
    expect(content.html).not.toMatch(/<[^>]*\son\w+=/i);
  });

  test('links with words to https, and spells out the address in both parts', () => {
    const links = [...content.html.matchAll(/<a [^>]*href="([^"]+)"[^>]*>([^<]*)<\/a>/g)];
    expect(links.length).toBeGreaterThanOrEqual(2);
    for (const [, href, words] of links) {
      expect(href).toMatch(/^https:\/\/stegvis\.exempelkommun\.example/);
      expect((words ?? '').trim()).not.toBe('');
    }
    const plain = links.filter(([, href, words]) => href === words);
    expect(plain).toHaveLength(1);
    expect(content.text).toContain(plain[0]?.[1]);
  });

  test('loads nothing from a server: all it shows is part of the mail', () => {
    expect(content.html).not.toMatch(/(?:src|background|srcset|poster)="(?!cid:)|url\(|@import|<link/i);
    const shown = [...content.html.matchAll(/src="cid:([^"]+)"/g)].map((match) => match[1]);
    expect(shown).toEqual((content.pictures ?? []).map((picture) => picture.contentId));
  });

  test('has one button', () => {
    expect(content.html.match(/<a class="button"/g)).toHaveLength(1);
  });

  test('leaves no parameter unfilled', () => {
    expect(`${content.subject} ${content.text}`).not.toMatch(/\{\w+\}/);
  });

  test('has a text part without markup of ours and without control characters', () => {
    expect(content.text).not.toMatch(/<\/?(p|div|a|li|br)\b/);
    expect(content.text).not.toMatch(/[^\P{Cc}\n]/u);
  });
});

test('situations of one mail have names of their own', () => {
  const names = situations.map(({ name, mail }) => `${mail.kind} ${name}`);
  expect(new Set(names).size).toBe(names.length);
});

test('have subjects that say what and when', () => {
  const subjects = Object.fromEntries(
    situations.map(({ name, mail }) => [`${mail.kind}, ${name}`, renderMail(mail, 'sv').subject]),
  );
  expect(subjects).toMatchObject({
    'invitation, with roles': 'Du är inbjuden till Exempelkommun i Stegvis, svara senast 16 mars 2026',
    'tasks, one task': 'Till dig: Ordna export från källsystemet: Lekplatser, klar senast 12 mars',
    'tasks, one task, late': 'Till dig: Ordna export från källsystemet: Lekplatser, skulle ha varit klar 20 februari',
    'tasks, one task, due next year':
      'Till dig: Ordna export från källsystemet: Lekplatser, klar senast 15 januari 2027',
    'tasks, five tasks': '5 uppgifter till dig, den första klar senast 1 april',
    'tasks, to review': 'Att granska: Analysera datamängden: Livsmedelskontroller, klar senast 9 mars',
    'tasks, two to review': '2 uppgifter att granska, den första klar senast 9 mars',
    'tasks, to do and to review': '2 uppgifter till dig, den första klar senast 9 mars',
    'reminder, of one task': 'Påminnelse: Ordna export från källsystemet: Lekplatser, klar senast 12 mars',
    'reminder, of a late task':
      'Påminnelse: Ordna export från källsystemet: Lekplatser, skulle ha varit klar 20 februari',
    'reminder, of thirty tasks': 'Påminnelse om 30 uppgifter som väntar på dig',
    'role-ended, of a dataset, and another has it': 'Din roll som informationsägare har upphört: Lekplatser',
    'role-ended, of the organisation, with two holders left and no task':
      'Din roll som samordnare har upphört: Exempelkommun',
    'role-ended, several roles': '3 roller som du hade har upphört',
    'returned, with a reason': 'Tillbaka till dig: Analysera datamängden: Livsmedelskontroller, klar senast 12 mars',
  });
});

test('the returned mail has its reason, line by line', () => {
  const mail = situations.find(({ name }) => name === 'with a reason')?.mail;
  if (mail === undefined) throw new Error('no such situation');
  const { text, html } = renderMail(mail, 'en');
  expect(text).toContain('> Skriv vilka fält som tas bort i exporten.\n> Bifoga också avtalet.');
  expect(html).toContain('Bifoga också avtalet.<br>');
});

describe('tasks in one mail', () => {
  const inWords = (name: string, language: 'sv' | 'en' = 'sv'): string => {
    const mail = situations.find((one) => one.mail.kind === 'tasks' && one.name === name)?.mail;
    if (mail === undefined) throw new Error('no such situation');
    return renderMail(mail, language).text;
  };

  test('say what they have in common once, and how long each takes', () => {
    const text = inWords('five tasks');
    expect(text.match(/Våren 2026/gi)).toHaveLength(1);
    expect(text.match(/Dina för att du har rollen systemförvaltare/g)).toHaveLength(1);
    expect(text).toContain(
      '* Beskriv datamängden: Register 1\n  Klart senast 1 april\n  Tar ungefär 6 minuter att svara på\n  https://',
    );
    expect(text.match(/ungefär 6 minuter/g)).toHaveLength(5);
  });

  test("are grouped by round, and within it by why they are this person's", () => {
    const text = inWords('of two rounds and two roles', 'en');
    expect(text.match(/^(TO DO .*|(?:It is|They are) yours .*|\* .*)$/gm)).toEqual([
      'TO DO IN THE ROUND VÅREN 2026',
      'It is yours because you hold the role of communications officer',
      '* Välj kanal',
      'They are yours because you hold the role of system maintainer',
      '* Beskriv datamängden: Register 1',
      '* Beskriv datamängden: Register 2',
      '* Beskriv datamängden: Register 3',
      'TO DO IN THE ROUND HÖSTEN 2026',
      'It is yours because you hold the role of system maintainer',
      '* Utse samordnare',
    ]);
    expect(text).toMatch(/Välj kanal\n {2}Due 12 March\n {2}https/);
  });

  test('to review have no questions to answer, and so no time to answer them', () => {
    expect(inWords('to review')).toContain(
      'ATT GRANSKA I OMGÅNGEN VÅREN 2026\n\nDin för att du har rollen informationsägare',
    );
    expect(inWords('to review')).not.toContain('minut');
  });
});

test.each([
  'confirm a new address',
  'somebody asked for a new address',
  'the address is changed',
  'somebody wanted the address',
  'an address is proposed',
])('%s: the address is spelled out whole', (name) => {
  const mail = situations.find((one) => one.mail.kind === 'announcement' && one.name === name)?.mail;
  if (mail === undefined) throw new Error('no such situation');
  const { text, html } = renderMail(mail, 'sv');
  expect(text).toMatch(/^Adressen: ola@exempelkommun\.example$/m);
  expect(html).toContain('<strong>Adressen:</strong> ola@exempelkommun.example<br>');
});

test('a call for help names the question', () => {
  const mails = situations
    .filter(
      ({ mail, name }) => mail.kind === 'conversation' && (name === 'lacks an answer' || name === 'several comments'),
    )
    .map(({ mail }) => renderMail(mail, 'sv'));
  expect(mails).toHaveLength(2);
  for (const { text } of mails) {
    expect(text).toContain(
      'behöver hjälp med frågan ”Vilket system hämtas uppgifterna från?” i ”Ordna export från källsystemet: Lekplatser”.',
    );
  }
  expect(mails[0]?.text).toContain('Fråga: Vilket system hämtas uppgifterna från?');
  expect(mails[0]?.subject).toBe(
    'Hjälp behövs: Vilket system hämtas uppgifterna från? (Ordna export från källsystemet: Lekplatser)',
  );
});

test('a hundred tasks are counted, twenty listed', () => {
  const mail = situations.find(({ name }) => name === 'a hundred tasks')?.mail;
  if (mail === undefined) throw new Error('no such situation');
  const { text, subject } = renderMail(mail, 'sv');
  expect(subject).toMatch(/^100 uppgifter till dig/);
  expect(text).toContain('Börja med den som ska vara klar först.');
  expect(text.match(/^\* /gm)).toHaveLength(20);
  expect(text).toContain('Och 80 uppgifter till');
});

describe('the mail about a role that has ended', () => {
  const inWords = (name: string, language: 'sv' | 'en'): string => {
    const mail = situations.find((one) => one.mail.kind === 'role-ended' && one.name === name)?.mail;
    if (mail === undefined) throw new Error('no such situation');
    return renderMail(mail, language).text;
  };

  test('says which role, for what, who has it now and which tasks went with it, and links to the tasks', () => {
    expect(inWords('of a dataset, and another has it', 'sv')).toBe(
      'Hej Anna Ek!\n\nDin roll som informationsägare för datamängden Lekplatser har upphört.\n\nDu får mejlet för att rollen var din.\n\n' +
        'Har rollen nu: Maria Lind\nÖppna uppgifter som följde med: 3\n\n' +
        'Du behöver inte göra något. Det du har svarat finns kvar, och det som ändå är ditt står i Mina uppgifter.\n\nStämmer det inte? Säg till samordnaren.\n\n' +
        'Öppna mina uppgifter:\nhttps://stegvis.exempelkommun.example/my-tasks\n\n' +
        '-- \nMejlet kommer från Stegvis, där Exempelkommun arbetar steg för steg med öppna data.\nDet skickades automatiskt, svar på det läses inte.\n',
    );
    expect(inWords('of a dataset in a round', 'en')).toContain(
      'Your role as information owner for the dataset Lekplatser in the round Våren 2026 has ended.',
    );
  });

  test('leaves out what does not apply', () => {
    expect(inWords('of a round, and nobody has it', 'en')).toContain(
      'Holds it now: nobody at the moment\nOpen tasks that went with it: 1',
    );
    expect(inWords('of the organisation, with two holders left and no task', 'sv')).toContain('för hela Exempelkommun');
    expect(inWords('of the organisation, with two holders left and no task', 'sv')).not.toContain('följde med');
  });

  test('lists several, and counts those beyond twenty', () => {
    expect(inWords('several roles', 'sv')).toContain(
      '* informationsägare för datamängden Lekplatser\n  Har rollen nu: Maria Lind\n  Öppna uppgifter som följde med: 3\n',
    );
    expect(inWords('thirty roles', 'en').match(/^\* /gm)).toHaveLength(20);
    expect(inWords('thirty roles', 'en')).toContain('And 10 more roles.');
  });
});

test('a mail about a reset says that a factor has to be set up again, and no other mail does', () => {
  const mail = situations.find((one) => one.mail.kind === 'factors-changed' && one.name === 'factors-reset')?.mail;
  if (mail === undefined) throw new Error('no such situation');
  expect(renderMail(mail, 'sv').text).toContain(
    'Bad du om det? Logga in med ditt lösenord och ställ in ett nytt andra steg.',
  );
  expect(renderMail(mail, 'sv').text).not.toContain('behöver du inte göra något');
  expect(renderMail(mail, 'sv').text).toContain('tog Maria Lind bort alla autentiseringsappar');
});

test('a mail links to the web only', () => {
  const [first] = situations;
  if (first?.mail.kind !== 'invitation') throw new Error('no such situation');
  const { props } = first.mail;
  expect(() => renderMail({ kind: 'invitation', props: { ...props, url: 'javascript:alert(1)' } }, 'sv')).toThrow(
    'http or https',
  );
});

test('the gallery shows every mail in every language', () => {
  expect(galleryPage().match(/<iframe /g)).toHaveLength(situations.length * languages.length);
});

describe('colours', () => {
  const pairs = (['light', 'dark'] as const).flatMap((theme) => {
    const { ground, panel, text, quiet, link, button, buttonText } = colours[theme];
    return [
      [text, ground],
      [text, panel],
      [quiet, ground],
      [link, ground],
      [buttonText, button],
    ].map(([front, back]) => ({ theme, front: front ?? '', back: back ?? '' }));
  });

  test.each(pairs)('$theme: $front on $back is readable', ({ front, back }) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(4.5);
  });
});

/** The contrast ratio as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
