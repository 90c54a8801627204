import { link } from '@stegvis/contract';

/** An address that may stand in a link: http or https, nothing that runs, nobody's password. */
export const isWebAddress = (text: string): boolean => link.safeParse(text).success;
