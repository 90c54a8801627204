import type { MouseEvent } from 'react';
import { useNavigate } from 'react-router';

/**
 * For a part with hundreds of plain links: one listener that navigates without reloading the page. The browser handles
 * other clicks (new tab, new window, download).
 */
export function useFollowLinks(): (event: MouseEvent<HTMLElement>) => void {
  const navigate = useNavigate();
  return (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    ) {
      return;
    }
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href') ?? null;
    if (href === null || !href.startsWith('/') || link?.target) return;
    event.preventDefault();
    void navigate(href);
  };
}
