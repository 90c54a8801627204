const asking: readonly (string | undefined)[] = ['GET', 'HEAD'];

/** Whether a request only reads. HEAD is handled like GET; Node and Fastify leave out the body. */
export const asksOnly = ({ method }: { readonly method?: string | undefined }): boolean => asking.includes(method);
