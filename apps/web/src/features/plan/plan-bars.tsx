import type { PlanLineView } from '@stegvis/contract';
import { addDays } from '@stegvis/workflow';
import { useText } from '../../ui/language.js';
import { timeScale, type TimeScale } from './time-scale.js';

export interface PlanBarsProps {
  readonly lines: readonly PlanLineView[];
  readonly today: string;
  readonly targetOn: string | null;
}

const mostTicks = 8;

/**
 * The lines of the table as bars: the baseline above, the current dates below. Hidden from screen readers, since it
 * repeats the table.
 */
export function PlanBars({ lines, today, targetOn }: PlanBarsProps) {
  const { t, date } = useText();
  const scale = timeScale(lines, [today, targetOn], mostTicks);
  if (scale === null) return null;
  return (
    <figure className="plan-bars">
      <Legend withTarget={targetOn !== null} />
      <div role="img" aria-label={t('plan.bars.label', { from: date(scale.from), to: date(scale.to) })}>
        <Axis scale={scale} />
        {lines.map((line) => (
          <div key={line.key} className={line.kind === 'phase' ? 'plan-bar plan-bar-phase' : 'plan-bar'}>
            <span className="plan-bar-name">
              {line.step === null || line.kind === 'phase'
                ? line.title
                : t('round.step.name', { number: line.step, title: line.title })}
            </span>
            <svg className="plan-bar-track" width="100%" height="28" aria-hidden="true">
              <Marks scale={scale} today={today} targetOn={targetOn} />
              {line.baseline !== null && <Bar scale={scale} span={line.baseline} y={4} height={7} kind="baseline" />}
              {line.now !== null && (
                <Bar scale={scale} span={line.now} y={14} height={10} kind={line.daysLate > 0 ? 'late' : 'now'} />
              )}
            </svg>
          </div>
        ))}
      </div>
    </figure>
  );
}

function Bar({
  scale,
  span,
  y,
  height,
  kind,
}: {
  readonly scale: TimeScale;
  readonly span: { readonly from: string; readonly to: string };
  readonly y: number;
  readonly height: number;
  readonly kind: 'baseline' | 'now' | 'late';
}) {
  const from = scale.at(span.from);
  // The last day counts whole, and the shortest bar is still visible.
  const width = Math.max(0.6, scale.at(addDays(span.to, 1)) - from);
  return (
    <rect className={`plan-rect plan-rect-${kind}`} x={`${from}%`} width={`${width}%`} y={y} height={height} rx={3} />
  );
}

function Marks({
  scale,
  today,
  targetOn,
}: {
  readonly scale: TimeScale;
  readonly today: string;
  readonly targetOn: string | null;
}) {
  return (
    <>
      {scale.ticks.map((tick) => (
        <line
          key={tick.date}
          className="plan-tick"
          x1={`${scale.at(tick.date)}%`}
          x2={`${scale.at(tick.date)}%`}
          y1={0}
          y2={28}
        />
      ))}
      {targetOn !== null && (
        <line
          className="plan-target"
          x1={`${scale.at(addDays(targetOn, 1))}%`}
          x2={`${scale.at(addDays(targetOn, 1))}%`}
          y1={0}
          y2={28}
        />
      )}
      <line className="plan-today" x1={`${scale.at(today)}%`} x2={`${scale.at(today)}%`} y1={0} y2={28} />
    </>
  );
}

function Axis({ scale }: { readonly scale: TimeScale }) {
  const { t, shortDate } = useText();
  return (
    <div className="plan-bar plan-axis" aria-hidden="true">
      <span className="plan-bar-name" />
      <div className="plan-weeks">
        {scale.ticks.map((tick) => (
          <span key={tick.date} style={{ left: `${scale.at(tick.date)}%` }}>
            {t('plan.bars.week', { week: tick.week })}
            <br />
            {shortDate(tick.date)}
          </span>
        ))}
      </div>
    </div>
  );
}

function Legend({ withTarget }: { readonly withTarget: boolean }) {
  const { t } = useText();
  return (
    <figcaption className="plan-legend">
      {(['baseline', 'now', 'late'] as const).map((kind) => (
        <span key={kind}>
          <svg width="28" height="10" aria-hidden="true">
            <rect
              className={`plan-rect plan-rect-${kind}`}
              x={1}
              y={kind === 'baseline' ? 2 : 0}
              width={26}
              height={kind === 'baseline' ? 7 : 10}
              rx={3}
            />
          </svg>
          {t(`plan.bars.${kind}`)}
        </span>
      ))}
      {(withTarget ? (['today', 'target'] as const) : (['today'] as const)).map((kind) => (
        <span key={kind}>
          <svg width="10" height="14" aria-hidden="true">
            <line className={`plan-${kind}`} x1={5} x2={5} y1={0} y2={14} />
          </svg>
          {t(`plan.bars.${kind}`)}
        </span>
      ))}
    </figcaption>
  );
}
