import { Refusal } from '../../setup/run.mjs';

/** An API client with a session. Any status but the expected one ends the run. */
export class ApiClient {
  cookie = '';

  constructor(url) {
    this.url = url;
  }

  /** The same session at another address, such as a second product on a copy of the database. */
  at(url) {
    return Object.assign(new ApiClient(url), { cookie: this.cookie });
  }

  get headers() {
    return this.cookie === '' ? {} : { cookie: this.cookie };
  }

  get(path, wanted = 200) {
    return this.send('GET', path, undefined, {}, wanted);
  }

  post(path, body, wanted = 201, headers = {}) {
    return this.send('POST', path, body, headers, wanted);
  }

  async send(method, path, body, headers, wanted) {
    const isForm = body instanceof FormData;
    const type = body === undefined || isForm ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { ...this.headers, ...type, ...headers },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    const [session] = response.headers.getSetCookie();
    if (session !== undefined) this.cookie = session.split(';')[0] ?? '';
    const text = await response.text();
    if (response.status !== wanted) {
      throw new Refusal(`${method} ${path}: wanted ${wanted}, was answered ${response.status}: ${text.slice(0, 1500)}`);
    }
    return text === '' ? undefined : JSON.parse(text);
  }
}
