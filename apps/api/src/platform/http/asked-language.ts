import { isLanguage } from '@stegvis/wording';
import type { Language } from '@stegvis/wording';
import type { FastifyRequest } from 'fastify';

/** The language of the answer: from the address, else Accept-Language, else the person's own, else Swedish. */
export function askedLanguage(request: FastifyRequest): Language {
  return (
    fromAddress(request.query) ?? fromHeader(request.headers['accept-language']) ?? request.identity?.language ?? 'sv'
  );
}

function fromAddress(query: unknown): Language | undefined {
  const asked: unknown =
    typeof query === 'object' && query !== null && 'language' in query ? query.language : undefined;
  return typeof asked === 'string' && isLanguage(asked) ? asked : undefined;
}

function fromHeader(header: string | undefined): Language | undefined {
  if (header === undefined || header.length > 500) return undefined;
  let best: { language: Language; quality: number } | undefined;
  for (const part of header.split(',')) {
    const [tag = '', ...options] = part.trim().split(';');
    const language = tag.trim().toLowerCase().split('-')[0] ?? '';
    const quality = Number(
      options
        .find((option) => option.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? 1,
    );
    if (isLanguage(language) && quality > (best?.quality ?? 0)) best = { language, quality };
  }
  return best?.language;
}
