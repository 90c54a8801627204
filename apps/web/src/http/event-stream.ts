import { operations } from '@stegvis/contract';
import type { QueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { addressOf } from './address.js';
import { parseJson } from './call.js';
import { staleAfter } from './changes.js';

const change = z.object({ type: z.string() });
const quietMilliseconds = 250;

/**
 * Listens to the changes of others and refetches what they make stale. Forms keep their own values. Returns a function
 * that stops it.
 */
export function followChanges(client: QueryClient): () => void {
  const pending = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let opened = false;

  const flush = () => {
    timer = undefined;
    const stale = new Set(pending);
    pending.clear();
    void client.invalidateQueries({ predicate: (query) => stale.has(String(query.queryKey[0])) });
  };
  const mark = (ids: Iterable<string>) => {
    for (const id of ids) pending.add(id);
    timer ??= setTimeout(flush, quietMilliseconds);
  };
  const onMessage = (event: MessageEvent<unknown>) => {
    const parsed = change.safeParse(parseJson(String(event.data)));
    if (parsed.success) mark(staleAfter(parsed.data.type));
  };

  let source: EventSource | undefined;
  const listen = () => {
    if (source !== undefined) return;
    source = new EventSource(addressOf(operations.eventsStream));
    source.addEventListener('message', onMessage);
    source.addEventListener('change', onMessage);
    source.addEventListener('open', () => {
      // After a reconnect it is unknown what was missed.
      if (opened) mark(Object.keys(operations));
      opened = true;
    });
  };
  const hush = () => {
    source?.close();
    source = undefined;
  };
  // A browser has six connections for a site, over all tabs and the pages of its back/forward cache, so only a visible
  // page listens.
  const asSeen = () => {
    if (document.visibilityState === 'visible') listen();
    else hush();
  };
  asSeen();
  document.addEventListener('visibilitychange', asSeen);
  window.addEventListener('pagehide', hush);
  window.addEventListener('pageshow', asSeen);
  return () => {
    document.removeEventListener('visibilitychange', asSeen);
    window.removeEventListener('pagehide', hush);
    window.removeEventListener('pageshow', asSeen);
    clearTimeout(timer);
    hush();
  };
}
