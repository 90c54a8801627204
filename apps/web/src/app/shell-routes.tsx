import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { anotherPage, prefetchHome } from './prefetch.js';

export const shellRoutes = (client: QueryClient): RouteObject[] => [
  {
    id: 'home',
    path: '/',
    loader: ({ request }) => prefetchHome(client, request.url),
    shouldRevalidate: anotherPage,
    lazy: async () => ({ Component: (await import('./home-route.js')).HomeRoute }),
  },
  {
    path: '/tasks',
    lazy: async () => ({ Component: (await import('../features/board/all-tasks-page.js')).AllTasksPage }),
  },
  {
    path: '/people',
    lazy: async () => ({ Component: (await import('../features/people/people-page.js')).PeoplePage }),
  },
  {
    path: '/people/new',
    lazy: async () => ({ Component: (await import('../features/people/add-person-page.js')).AddPersonPage }),
  },
  {
    path: '/people/:id',
    lazy: async () => ({ Component: (await import('../features/people/person-page.js')).PersonPage }),
  },
  { path: '/roles', lazy: async () => ({ Component: (await import('../features/people/roles-page.js')).RolesPage }) },
  { path: '/raci', lazy: async () => ({ Component: (await import('../features/people/raci-page.js')).RaciPage }) },
  { path: '/guide', lazy: async () => ({ Component: (await import('../features/guide/guide-page.js')).GuidePage }) },
  {
    path: '/guide/:step',
    lazy: async () => ({ Component: (await import('../features/guide/guide-step-page.js')).GuideStepPage }),
  },
  {
    path: '/guide/:step/tailoring',
    lazy: async () => ({ Component: (await import('../features/guide/tailor-step-page.js')).TailorStepPage }),
  },
  {
    path: '/settings',
    lazy: async () => ({ Component: (await import('../features/settings/settings-page.js')).SettingsPage }),
  },
  { path: '/account', lazy: async () => ({ Component: (await import('./account-route.js')).AccountRoute }) },
  {
    path: '/account/sign-in-methods',
    lazy: async () => ({
      Component: (await import('../features/second-factor/sign-in-methods-page.js')).SignInMethodsPage,
    }),
  },
  {
    path: '/account/address',
    lazy: async () => ({ Component: (await import('../features/own-address/own-address-page.js')).OwnAddressPage }),
  },
  {
    path: '/history',
    lazy: async () => ({ Component: (await import('../features/history/history-page.js')).HistoryPage }),
  },
  {
    path: '/mailbox',
    lazy: async () => ({ Component: (await import('../features/mailbox/mailbox-page.js')).MailboxPage }),
  },
  {
    path: '/mailbox/:id',
    lazy: async () => ({ Component: (await import('../features/mailbox/message-page.js')).MessagePage }),
  },
];
