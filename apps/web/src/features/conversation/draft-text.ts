import { useState } from 'react';

/** A draft that survives leaving the page and a reload, and is deleted when it was sent. */
export function useDraftText(key: string, start = ''): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => read(key) ?? start);
  const write = (next: string) => {
    setText(next);
    keep(key, next === start ? '' : next);
  };
  return [text, write];
}

function read(key: string): string | null {
  try {
    return window.sessionStorage.getItem(`stegvis.comment.${key}`);
  } catch {
    return null;
  }
}

function keep(key: string, text: string): void {
  try {
    if (text === '') window.sessionStorage.removeItem(`stegvis.comment.${key}`);
    else window.sessionStorage.setItem(`stegvis.comment.${key}`, text);
  } catch {
    // When storage is full or forbidden, only a reload loses the draft.
  }
}
