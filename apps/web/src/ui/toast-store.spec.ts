import { describe, expect, test } from '@jest/globals';
import { dismiss, toasts } from './toast-store.js';

describe('toasts', () => {
  test('the latest three are shown, and one can be dismissed', () => {
    for (const text of ['one', 'two', 'three', 'four']) toasts.say({ text });
    expect(toasts.all().map((toast) => toast.text)).toEqual(['two', 'three', 'four']);
    const [first] = toasts.all();
    dismiss(first?.id ?? 0);
    expect(toasts.all().map((toast) => toast.text)).toEqual(['three', 'four']);
  });
});
