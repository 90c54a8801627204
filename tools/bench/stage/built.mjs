import { pathToFileURL } from 'node:url';
import { at } from '../../setup/paths.mjs';

export const productScript = at('apps', 'api', 'dist', 'main.js');

/** Imports a module of the built API, so that seeding uses the same code as the measured product. */
export const built = (path) => import(pathToFileURL(at('apps', 'api', 'dist', ...path.split('/'))).href);
