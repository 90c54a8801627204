export interface Transport {
  send(address: string, request: RequestInit): Promise<Response>;
}

/** How requests are sent: by the browser's fetch, unless the server renders a page, which calls its own API. */
export const transport: Transport = {
  send: (address, request) => fetch(address, request),
};
