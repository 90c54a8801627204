import type { Operation } from '@stegvis/contract';
import { addressOf } from './address.js';
import { headersOf, parseAnswer, parseJson, problemErrorOf } from './call.js';
import type { AnswerOf, CallInput } from './operation-types.js';
import { OfflineError } from './problem-error.js';
import { withProof } from './proof-signal.js';

export interface UploadInput<O extends Operation> extends Omit<CallInput<O>, 'body'> {
  readonly file: File;
  /** The share of the file that has been sent, 0-1. */
  readonly onProgress?: (share: number) => void;
}

/** Sends a file as multipart/form-data with progress, which fetch cannot report. Fails as `call` does. */
export function upload<O extends Operation>(operation: O, input: UploadInput<O>): Promise<AnswerOf<O>> {
  return withProof(() => attempt(operation, input));
}

function attempt<O extends Operation>(operation: O, input: UploadInput<O>): Promise<AnswerOf<O>> {
  const address = addressOf(operation, input.params, input.query);
  const form = new FormData();
  form.append('file', input.file, input.file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(operation.method, address);
    headersOf(operation, input.ifMatch).forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable && event.total > 0) input.onProgress?.(event.loaded / event.total);
    });
    request.addEventListener('error', () => reject(new OfflineError()));
    request.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    request.addEventListener('load', () => {
      const body = parseJson(request.responseText);
      if (request.status >= 200 && request.status < 300) settle(() => parseAnswer(operation, body), resolve, reject);
      else {
        reject(
          problemErrorOf(
            operation,
            { status: request.status, retryAfter: request.getResponseHeader('retry-after') },
            address,
            body,
          ),
        );
      }
    });
    input.signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}

function settle<T>(make: () => T, resolve: (value: T) => void, reject: (reason: unknown) => void): void {
  try {
    resolve(make());
  } catch (error) {
    reject(error);
  }
}
