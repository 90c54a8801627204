import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mailAddress } from './mail-address.js';
import { email, writtenAddress } from './index.js';

describe('a mail address', () => {
  test.each([
    ['Anna.Ek@Kommun.Example', 'anna.ek@kommun.example'],
    ['anna@ÅRE.example', 'anna@åre.example'],
    ['anna@a\u030Are.example', 'anna@åre.example'],
    ['anna@xn--re-xia.example', 'anna@åre.example'],
    ['anna@XN--RE-XIA.example', 'anna@åre.example'],
    [' \u202Aanna@åre.\u00ADexample\u202C', 'anna@åre.example'],
    ['anna@mail.räksmörgås.example', 'anna@mail.räksmörgås.example'],
    ['anna@mail.xn--rksmrgs-5wao1o.example', 'anna@mail.räksmörgås.example'],
    // A domain whose letters could be mistaken for those of another one stays in its ASCII form.
    ['anna@kоmmun.example', 'anna@xn--kmmun-jye.example'],
    ['anna@пример.рф', 'anna@xn--e1afmkfd.xn--p1ai'],
    ['anna@xn--e1afmkfd.xn--p1ai', 'anna@xn--e1afmkfd.xn--p1ai'],
  ])('%s has the one form %s', (written, one) => {
    expect(email.parse(written)).toEqual(one);
    expect(writtenAddress.parse(written)).toEqual(one);
  });

  test.each([
    '',
    'anna',
    'anna@',
    '@åre.example',
    'anna@åre',
    'anna@-.example',
    'ånna@kommun.example',
    'anna@å re.example',
    'anna@åre.example/x',
    'anna@åre.example:25',
    'anna@åre.example?x',
    'anna@åre.example\nbo@åre.example',
    'anna@åre.example,bo@åre.example',
    'anna@bo@åre.example',
    'anna@💩.example',
    'anna@１.２',
    'anna@å..example',
    `anna@${'å'.repeat(300)}.example`,
  ])('is not %s', (written) => {
    expect(email.safeParse(written).success).toBe(false);
  });

  test('has one form only, whichever form was written', () => {
    const part = fc.constantFrom(
      ...Array.from('aåäöéžıо1-.@。 \u00AD\u0308'),
      'xn--',
      'xn--re-xia',
      'ß',
      '\uFF0E',
      'Å',
      'example',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const one = mailAddress(`a@${parts.join('')}`);
        expect(mailAddress(one)).toBe(one);
        expect(mailAddress(one.toUpperCase().normalize('NFD'))).toBe(mailAddress(one.toUpperCase()));
      }),
      { numRuns: 3_000 },
    );
  });
});
