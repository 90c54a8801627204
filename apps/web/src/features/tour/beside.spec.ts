import { describe, expect, test } from '@jest/globals';
import { beside, framed } from './beside.js';

const window = { width: 1280, height: 900 };
const box = { width: 350, height: 200 };

describe('a box beside a place', () => {
  test('stands to the right where there is room, in line with the place', () => {
    expect(beside({ top: 100, left: 10, width: 200, height: 40 }, box, window)).toEqual({ top: 100, left: 222 });
  });

  test('stays above the lower edge of the window', () => {
    expect(beside({ top: 850, left: 10, width: 200, height: 40 }, box, window)).toEqual({ top: 688, left: 222 });
  });

  test('stands under what is wide, and within the window', () => {
    expect(beside({ top: 100, left: 250, width: 1000, height: 300 }, box, window)).toEqual({ top: 412, left: 250 });
    expect(beside({ top: 10, left: 1000, width: 100, height: 36 }, box, window)).toEqual({ top: 58, left: 918 });
  });

  test('stands over what reaches the lower edge', () => {
    expect(beside({ top: 500, left: 250, width: 1000, height: 390 }, box, window)).toEqual({ top: 288, left: 250 });
  });

  test('stands to the left of what is tall and at the right', () => {
    expect(beside({ top: 50, left: 900, width: 370, height: 830 }, box, window)).toEqual({ top: 50, left: 538 });
  });

  test('stands in the lower corner of what fills the window, and where there is no place', () => {
    const corner = { top: 688, left: 918 };
    expect(beside({ top: 0, left: 250, width: 1000, height: 2000 }, box, window)).toEqual(corner);
    expect(beside(null, box, window)).toEqual(corner);
  });

  test('never begins outside of a window that is smaller than itself', () => {
    expect(
      beside({ top: 0, left: 0, width: 320, height: 256 }, { width: 320, height: 300 }, { width: 320, height: 256 }),
    ).toEqual({ top: 12, left: 12 });
  });
});

describe('the frame around a place', () => {
  test('has a little air', () => {
    expect(framed({ top: 100, left: 100, width: 50, height: 20 }, window)).toEqual({
      top: 94,
      left: 94,
      width: 62,
      height: 32,
    });
  });

  test('ends where the window ends', () => {
    expect(framed({ top: -50, left: 2, width: 2000, height: 3000 }, window)).toEqual({
      top: 0,
      left: 0,
      width: 1280,
      height: 900,
    });
  });
});
