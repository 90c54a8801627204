const asking: readonly (string | undefined)[] = ['GET', 'HEAD'];

/** Whether a request only asks. HEAD asks as GET does and wants the answer without its body, which Node and Fastify leave out. */
export const asksOnly = ({ method }: { readonly method?: string | undefined }): boolean => asking.includes(method);
