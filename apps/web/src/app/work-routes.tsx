import type { RouteObject } from 'react-router';

/** Pages of the work itself: inventory, rounds, steps, datasets, tasks. Each page that exists has its line here. */
export const workRoutes: RouteObject[] = [];
