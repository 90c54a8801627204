import { useState } from 'react';

/** A text that is being written: it outlives leaving the page and a reload, and goes when it was sent. */
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
    // A full or forbidden storage loses only what a reload would need.
  }
}
