import { costly } from '../../platform/threads/costly-functions.js';
import { ThreadLimit, runInThread } from '../../platform/threads/run-in-thread.js';

/** What the thread tells: the picture, or null where there is none to draw. */
export interface DrawnMessage {
  readonly png: Uint8Array | null;
}

const limits = { megabytes: 64, seconds: 10 } as const;
const script = new URL('./draw-svg.thread', import.meta.url);

/**
 * A drawing as a picture, with nothing behind it. An SVG is a program that runs in everybody's browser; a picture is not. Undefined where it
 * cannot be drawn with the memory and the time that a logo may take.
 */
export async function drawSvg(text: string, seconds: number = limits.seconds): Promise<Buffer | undefined> {
  const told: DrawnMessage[] = [];
  await costly.picture
    .run(() =>
      runInThread({
        script,
        input: text,
        limits: { ...limits, seconds },
        heard: (message: DrawnMessage) => void told.push(message),
      }),
    )
    .catch((error: unknown) => {
      if (!(error instanceof ThreadLimit)) throw error;
    });
  const png = told[0]?.png ?? null;
  return png === null ? undefined : Buffer.from(png);
}
