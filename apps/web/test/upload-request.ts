import type { Network } from './network.js';

/** XMLHttpRequest over the replaced network: pages send files by it, since fetch does not report progress. */
export function uploadRequestOver(network: () => Network) {
  return class UploadRequest extends EventTarget {
    readonly upload = new EventTarget();
    status = 0;
    responseText = '';
    private method = '';
    private address = '';
    private readonly headers = new Headers();
    private answer = new Headers();
    private aborted = false;

    open(method: string, address: string): void {
      this.method = method;
      this.address = address;
    }

    setRequestHeader(name: string, value: string): void {
      this.headers.set(name, value);
    }

    getResponseHeader(name: string): string | null {
      return this.answer.get(name);
    }

    abort(): void {
      this.aborted = true;
      this.dispatchEvent(new Event('abort'));
    }

    send(body: unknown): void {
      void this.travel(body);
    }

    private async travel(body: unknown): Promise<void> {
      this.upload.dispatchEvent(new ProgressEvent('progress', { lengthComputable: true, loaded: 1, total: 1 }));
      const response = await network().respond(this.method, this.address, this.headers, body);
      if (this.aborted) return;
      this.status = response.status;
      this.answer = response.headers;
      this.responseText = await response.text();
      this.dispatchEvent(new Event('load'));
    }
  };
}
