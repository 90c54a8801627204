import { operations } from '@stegvis/contract';
import type { QueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { addressOf } from './address.js';
import { parseJson } from './call.js';
import { staleAfter } from './changes.js';

const change = z.object({ type: z.string() });
const quietMilliseconds = 250;

/** Follows what others do and fetches anew what it makes stale. What stands in forms is not touched: they keep their own values.
 *  Returns how to stop. */
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
  const heard = (event: MessageEvent<unknown>) => {
    const parsed = change.safeParse(parseJson(String(event.data)));
    if (parsed.success) mark(staleAfter(parsed.data.type));
  };

  let source: EventSource | undefined;
  const listen = () => {
    if (source !== undefined) return;
    source = new EventSource(addressOf(operations.eventsStream));
    source.addEventListener('message', heard);
    source.addEventListener('change', heard);
    source.addEventListener('open', () => {
      // After a break nobody knows what was missed.
      if (opened) mark(Object.keys(operations));
      opened = true;
    });
  };
  const hush = () => {
    source?.close();
    source = undefined;
  };
  // A browser gives a site six connections, over all its tabs and the pages it keeps for its back button: only a page that is seen listens.
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
