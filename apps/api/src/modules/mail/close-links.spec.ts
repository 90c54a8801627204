import { describe, expect, test } from '@jest/globals';
import { closeLinks } from './close-links.js';

const site = 'https://stegvis.kommun.example';
const secret = 'Abc_-'.repeat(9);
const id = '01932b6e-7b1a-7c3e-9a55-1f2e3d4c5b6a';
const closed = (text: string): string => closeLinks(text, site, `${site}/mailbox/${id}`);

describe('a link of a mail in the built-in mailbox', () => {
  test.each([
    `/invitations/${secret}`,
    `/password-resets/${secret}?next=%2Ftasks%3Foverdue%3Dtrue`,
    `/address-changes/${secret}`,
    `/anything/that/comes?later=1&amp;token=${secret}#here`,
  ])('is replaced when it contains a secret: %s', (path) => {
    expect(closed(`Välkommen:\n${site}${path}\n\n-- `)).toBe(`Välkommen:\n${site}/mailbox/${id}\n\n-- `);
    expect(closed(`<a href="${site}${path}" class="button">${site}${path}</a>`)).toBe(
      `<a href="${site}/mailbox/${id}" class="button">${site}/mailbox/${id}</a>`,
    );
  });

  test.each([
    `${site}/t/${id}`,
    `${site}/tasks/${id}#comment-${id}`,
    `${site}/rounds/${id}/steps/7?dataset=${id}`,
    `https://elsewhere.example/${secret}`,
  ])('is kept when it only leads to a page: %s', (link) => {
    expect(closed(link)).toBe(link);
  });
});
