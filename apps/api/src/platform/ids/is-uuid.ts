const pattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** PostgreSQL answers whatever else is asked for as a uuid with an error. */
export const isUuid = (text: string): boolean => pattern.test(text);
