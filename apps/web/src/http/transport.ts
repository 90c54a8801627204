export interface Transport {
  send(address: string, request: RequestInit): Promise<Response>;
}

/** How requests travel: the browser's way, unless a page is drawn by the server, which asks itself. */
export const transport: Transport = {
  send: (address, request) => fetch(address, request),
};
