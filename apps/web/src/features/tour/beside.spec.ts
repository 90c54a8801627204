import { describe, expect, test } from '@jest/globals';
import { beside, framed } from './beside.js';

const window = { width: 1280, height: 900 };
const box = { width: 350, height: 200 };

describe('the box beside an element', () => {
  test('is to the right where there is room, in line with the element', () => {
    expect(beside({ top: 100, left: 10, width: 200, height: 40 }, box, window)).toEqual({ top: 100, left: 222 });
  });

  test('stays above the lower edge of the window', () => {
    expect(beside({ top: 850, left: 10, width: 200, height: 40 }, box, window)).toEqual({ top: 688, left: 222 });
  });

  test('is below a wide element, and within the window', () => {
    expect(beside({ top: 100, left: 250, width: 1000, height: 300 }, box, window)).toEqual({ top: 412, left: 250 });
    expect(beside({ top: 10, left: 1000, width: 100, height: 36 }, box, window)).toEqual({ top: 58, left: 918 });
  });

  test('is above an element that reaches the lower edge', () => {
    expect(beside({ top: 500, left: 250, width: 1000, height: 390 }, box, window)).toEqual({ top: 288, left: 250 });
  });

  test('is to the left of a tall element at the right', () => {
    expect(beside({ top: 50, left: 900, width: 370, height: 830 }, box, window)).toEqual({ top: 50, left: 538 });
  });

  test('is in the lower corner when the element fills the window, or is missing', () => {
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

describe('the frame around an element', () => {
  test('has a small margin', () => {
    expect(framed({ top: 100, left: 100, width: 50, height: 20 }, window)).toEqual({
      top: 94,
      left: 94,
      width: 62,
      height: 32,
    });
  });

  test('ends at the edge of the window', () => {
    expect(framed({ top: -50, left: 2, width: 2000, height: 3000 }, window)).toEqual({
      top: 0,
      left: 0,
      width: 1280,
      height: 900,
    });
  });
});
