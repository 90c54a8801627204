import { fileURLToPath } from 'node:url';

/** The built web, beside the api in the repository and in an installation. */
export const webFolder = fileURLToPath(new URL('../../../../web/dist', import.meta.url));
