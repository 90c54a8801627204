import type { QueryClient } from '@tanstack/react-query';
import { createBrowserRouter, matchRoutes, type RouteObject } from 'react-router';
import { routesOf } from './routes.js';

type Router = ReturnType<typeof createBrowserRouter>;

/** Each page is a chunk of its own, loaded when somebody opens it. */
export const makeRouter = (client: QueryClient): Router => createBrowserRouter(routesOf(client));

/** The router of a server-rendered page: it begins with the page's chunk loaded, so that the page can be hydrated. */
export async function hydrateRouter(client: QueryClient): Promise<Router> {
  const routes = routesOf(client);
  const loaderData: Record<string, null> = {};
  for (const { route, params } of matchRoutes(routes, window.location) ?? []) {
    await load(route);
    if (typeof route.loader !== 'function' || route.id === undefined) continue;
    // This starts the page's prefetching; the router itself has nothing to wait for.
    void route.loader(
      { request: new Request(window.location.href), params } as Parameters<typeof route.loader>[0],
      undefined,
    );
    loaderData[route.id] = null;
  }
  return createBrowserRouter(routes, { hydrationData: { loaderData } });
}

async function load(route: RouteObject): Promise<void> {
  if (typeof route.lazy !== 'function') return;
  Object.assign(route, await route.lazy());
  delete route.lazy;
}
