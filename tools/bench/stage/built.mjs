import { pathToFileURL } from 'node:url';
import { at } from '../../setup/paths.mjs';

export const productScript = at('apps', 'api', 'dist', 'main.js');

/** A module of the built API, so that what is measured and what prepares it never differ. */
export const built = (path) => import(pathToFileURL(at('apps', 'api', 'dist', ...path.split('/'))).href);
