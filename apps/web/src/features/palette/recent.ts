import { searchHit, type SearchHit } from '@stegvis/contract';
import { z } from 'zod';

const atMost = 6;
const kept = z.array(searchHit);
/** Recent results are stored in this browser, for one person in one organisation. */
const keyOf = (owner: string) => `stegvis.recent.${owner}`;

export function recentOf(owner: string): readonly SearchHit[] {
  try {
    return kept.safeParse(JSON.parse(localStorage.getItem(keyOf(owner)) ?? '[]')).data ?? [];
  } catch {
    return [];
  }
}

export function remember(owner: string, hit: SearchHit): void {
  const after = [hit, ...recentOf(owner).filter((one) => one.href !== hit.href)].slice(0, atMost);
  try {
    localStorage.setItem(keyOf(owner), JSON.stringify(after));
  } catch {
    // Without storage there are no recent results.
  }
}
