import { costly } from '../../platform/threads/costly-functions.js';
import { ThreadLimit, runInThread } from '../../platform/threads/run-in-thread.js';

/** The thread's message: the picture, or null when it cannot be drawn. */
export interface DrawnMessage {
  readonly png: Uint8Array | null;
}

const limits = { megabytes: 64, seconds: 10 } as const;
const script = 'modules/organisations/draw-svg.thread.js';

/**
 * Draws an SVG as a PNG. An SVG is a program that runs in everybody's browser; a PNG is not. Undefined when it cannot
 * be drawn within the limits of memory and time.
 */
export async function drawSvg(text: string, seconds: number = limits.seconds): Promise<Buffer | undefined> {
  const messages: DrawnMessage[] = [];
  await costly.picture
    .run(() =>
      runInThread({
        script,
        input: text,
        limits: { ...limits, seconds },
        onMessage: (message: DrawnMessage) => void messages.push(message),
      }),
    )
    .catch((error: unknown) => {
      if (!(error instanceof ThreadLimit)) throw error;
    });
  const png = messages[0]?.png ?? null;
  return png === null ? undefined : Buffer.from(png);
}
