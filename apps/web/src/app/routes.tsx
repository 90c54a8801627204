import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { Loading } from '../ui/loading.js';
import { NotFoundPage } from '../ui/not-found-page.js';
import { prefetchMe } from './prefetch.js';
import { FailedPage } from './failed-page.js';
import { Frame } from './frame.js';
import { GuestFrame } from './guest-frame.js';
import { SessionGate } from './session-gate.js';
import { shellRoutes } from './shell-routes.js';
import { workRoutes } from './work-routes.js';

const guestRoutes: RouteObject[] = [
  {
    path: '/welcome/:way?',
    lazy: async () => ({ Component: (await import('../features/first-run/first-run-page.js')).FirstRunPage }),
  },
  {
    path: '/sign-in',
    lazy: async () => ({ Component: (await import('../features/sign-in/sign-in-page.js')).SignInPage }),
  },
  {
    path: '/sign-in/second-step',
    lazy: async () => ({ Component: (await import('../features/sign-in/second-step-page.js')).SecondStepPage }),
  },
  {
    path: '/forgotten-password',
    lazy: async () => ({ Component: (await import('../features/password/forgotten-page.js')).ForgottenPage }),
  },
  {
    path: '/forgotten-password/sent',
    lazy: async () => ({ Component: (await import('../features/password/link-sent-page.js')).LinkSentPage }),
  },
  {
    path: '/password-resets/:token',
    lazy: async () => ({ Component: (await import('../features/password/new-password-page.js')).NewPasswordPage }),
  },
  {
    path: '/address-changes/:token',
    lazy: async () => ({
      Component: (await import('../features/own-address/confirm-address-page.js')).ConfirmAddressPage,
    }),
  },
  {
    path: '/accessibility',
    lazy: async () => ({
      Component: (await import('../features/accessibility/accessibility-page.js')).AccessibilityPage,
    }),
  },
  {
    path: '/invitations/:token',
    lazy: async () => ({ Component: (await import('../features/invitation/invitation-page.js')).InvitationPage }),
  },
];

/** Each page is a chunk of its own, loaded when somebody opens it. */
export function routesOf(client: QueryClient): RouteObject[] {
  return [
    {
      errorElement: <FailedPage />,
      hydrateFallbackElement: (
        <Frame>
          <Loading />
        </Frame>
      ),
      children: [
        { Component: GuestFrame, children: guestRoutes },
        {
          id: 'session',
          Component: SessionGate,
          loader: () => prefetchMe(client),
          shouldRevalidate: () => false,
          children: [...shellRoutes(client), ...workRoutes(client), { path: '*', Component: NotFoundPage }],
        },
      ],
    },
  ];
}
