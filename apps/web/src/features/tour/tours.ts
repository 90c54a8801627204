import type { MeView } from '@stegvis/contract';
import type { TextKey } from '@stegvis/wording';
import { hasOverview } from '@stegvis/workflow';

export interface Stop {
  readonly title: TextKey;
  readonly text: TextKey;
  /**
   * Selectors for the element that the stop explains: the first visible one. In a narrow window the menu's links are
   * behind its button.
   */
  readonly places: readonly string[];
}

export interface Tour {
  /** The key under which it is stored with the person. */
  readonly key: string;
  /** The address of its page. */
  readonly at: string;
  readonly offer: TextKey;
  readonly stops: readonly Stop[];
}

const inMenu = (address: string): readonly string[] => [`.nav-list a[href="${address}"]`, '.nav-toggle'];

const overview: Tour = {
  key: 'overview',
  at: '/',
  offer: 'web-tour.offer.overview',
  stops: [
    { title: 'web-tour.attention', text: 'web-tour.attention.text', places: ['#attention'] },
    { title: 'web-tour.phases', text: 'web-tour.phases.text', places: ['.guide-phases'] },
    { title: 'web-tour.matrix', text: 'web-tour.matrix.text', places: ['.board .matrix', '.board .cards'] },
    { title: 'web-tour.my-tasks', text: 'web-tour.my-tasks.text', places: inMenu('/my-tasks') },
    { title: 'web-tour.inventory', text: 'web-tour.inventory.text', places: inMenu('/inventory') },
    { title: 'web-tour.search', text: 'web-tour.search.text', places: ['.search-button'] },
  ],
};

const ownTasks: Tour = {
  key: 'my-tasks',
  at: '/my-tasks',
  offer: 'web-tour.offer.my-tasks',
  stops: [
    { title: 'web-tour.views', text: 'web-tour.views.text', places: ['.main .view-links'] },
    { title: 'web-tour.task', text: 'web-tour.task.text', places: ['.main .rows .row'] },
    { title: 'web-tour.help', text: 'web-tour.help.text', places: ['.menu-help'] },
  ],
};

/** The tour of the overview for people who lead the work, of their own tasks for everyone else. */
export function tourOf(me: Pick<MeView, 'permissions' | 'roles'>): Tour {
  return hasOverview(me.roles) ? overview : ownTasks;
}
