import type { QueryClient } from '@tanstack/react-query';
import { createBrowserRouter, matchRoutes, type RouteObject } from 'react-router';
import { routesOf } from './routes.js';

type Router = ReturnType<typeof createBrowserRouter>;

/** Each page is a chunk of its own, fetched when somebody goes there. */
export const makeRouter = (client: QueryClient): Router => createBrowserRouter(routesOf(client));

/** The router of a page that the server has rendered: it begins with the page's program loaded, so that what stands can be hydrated. */
export async function hydrateRouter(client: QueryClient): Promise<Router> {
  const routes = routesOf(client);
  const loaderData: Record<string, null> = {};
  for (const { route, params } of matchRoutes(routes, window.location) ?? []) {
    await load(route);
    if (typeof route.loader !== 'function' || route.id === undefined) continue;
    // What it prefetches is asked for now; the router itself has nothing to wait for.
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
