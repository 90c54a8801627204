import { describe, expect, test } from '@jest/globals';
import { ProblemError } from '../../../platform/http/problem.js';
import { refuseMismatch } from './refuse-mismatch.js';

const told = (name: string, start: Buffer): unknown => {
  try {
    refuseMismatch(name, start);
    return 'taken';
  } catch (error) {
    return error instanceof ProblemError ? error.facts.errors?.[0]?.code : error;
  }
};
const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const [pdf, png, zip, ole, exe] = [
  '%PDF-1.7',
  '\u0089PNG\r\n\u001a\n',
  'PK\u0003\u0004',
  '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
  'MZ\u0090\u0000',
].map(bytes) as [Buffer, Buffer, Buffer, Buffer, Buffer];

describe('a file of evidence', () => {
  test.each([
    ['Protokoll.pdf', pdf],
    ['Bild.PNG', png],
    ['Plan.docx', zip],
    ['Plan.xlsx', zip],
    ['arkiv.zip', zip],
    ['gammal.doc', ole],
    ['mejl.msg', ole],
    ['lista.csv', bytes('a;b\n1;2')],
    ['lista.csv', Buffer.from([0xff, 0xfe, 0x61, 0x00])],
    ['anteckning.txt', bytes('Möte')],
    ['karta.gpkg', bytes('SQLite format 3\u0000')],
    ['utan ändelse', bytes('\u0000\u0001')],
  ])('%s that is what its name says is accepted', (name, start) => {
    expect(told(name, start)).toBe('taken');
  });

  test.each([
    ['Protokoll.pdf', exe],
    ['Protokoll.pdf', bytes('<html>')],
    ['Bild.png', pdf],
    ['Plan.docx', ole],
    ['Plan.docx', bytes('<script>')],
    ['lista.csv', exe],
    ['lista.csv', zip],
    ['anteckning.txt', bytes('a\u0000b')],
    ['bild.jpg', png],
  ])('%s that contains something else is refused', (name, start) => {
    expect(told(name, start)).toBe('content-mismatch');
  });

  test.each([
    ['setup.exe', exe],
    ['faktura', exe],
    ['kör', bytes('#!/bin/sh')],
    ['lib.so', bytes('\u007fELF')],
  ])('that is a program is refused: %s', (name, start) => {
    expect(told(name, start)).toBe('program');
  });
});
