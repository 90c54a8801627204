import type { FastifyReply, FastifyRequest } from 'fastify';

/** A cookie for one page: the page after a saved answer says so, and the same page opened again does not. */
const name = 'stegvis_saved';
const attributes = { httpOnly: true, sameSite: 'lax', secure: 'auto', path: '/t/' } as const;

/** Seconds, long enough for the redirect on a slow connection. */
const seconds = 60;

export function rememberSaved(reply: FastifyReply, taskId: string): void {
  reply.setCookie(name, taskId, { ...attributes, maxAge: seconds });
}

/** Whether an answer of the task has just been saved; true only once. */
export function takeSaved(request: FastifyRequest, reply: FastifyReply, taskId: string): boolean {
  if (request.cookies[name] !== taskId) return false;
  reply.setCookie(name, '', { ...attributes, maxAge: 0 });
  return true;
}
