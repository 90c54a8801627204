import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** The light margin without which cameras do not find the code. */
const quiet = 4;

/** Draws the code as one path, dark on light in every colour scheme, since cameras need that. */
export function QrCode({ content, label }: { readonly content: string; readonly label: string }) {
  const code = generate(content);
  const side = code.size + 2 * quiet;
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      viewBox={`${String(-quiet)} ${String(-quiet)} ${String(side)} ${String(side)}`}
      shapeRendering="crispEdges"
    >
      <rect x={-quiet} y={-quiet} width={side} height={side} fill="#ffffff" />
      <path d={toSvgPath(code)} fill="#000000" />
    </svg>
  );
}
