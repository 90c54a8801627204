import { link } from '@stegvis/contract';

/** Whether the text may be used as a link: http or https, without a script, user name or password. */
export const isWebAddress = (text: string): boolean => link.safeParse(text).success;
