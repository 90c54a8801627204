import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { OutgoingHttpHeaders } from 'node:http';
import helmet from 'helmet';

/** The headers that Helmet sets by our policies. They are the same for every response, so they are made once. */
export function securityHeaders(secure: boolean): OutgoingHttpHeaders {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  // Helmet throws what is wrong with the policies.
  helmet(policies(secure))(request, response, () => undefined);
  return { ...response.getHeaders() };
}

function policies(secure: boolean): Parameters<typeof helmet>[0] {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // Browsers accept these over TLS only, and log an error otherwise.
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
    strictTransportSecurity: secure,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  };
}
