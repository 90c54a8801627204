const pattern = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** PostgreSQL answers an invalid uuid with an error, so it is checked before. */
export const isUuid = (text: string): boolean => pattern.test(text);
