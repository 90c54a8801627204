import { Button, Heading } from '@digdir/designsystemet-react';
import { useCallback, useEffect, useId, useRef, useState, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../ui/language.js';
import './tour.css';
import { endTour, giveFocusBack } from './tour-store.js';
import type { Stop } from './tours.js';
import { usePlacing } from './use-placing.js';
import { useStops } from './use-stops.js';
import { useTour } from './use-tour.js';

/** Explains the parts of the page one after the other. Somebody who ends it, however early, is not offered it again. */
export function Tour() {
  const { tour, remember } = useTour();
  const stops = useStops(tour, endTour);
  const end = () => {
    remember();
    endTour();
  };
  return stops === null ? null : createPortal(<Walk stops={stops} onEnd={end} />, document.body);
}

/** One box for all stops, so that the focus can stay on its button; each stop is announced. */
function Walk({ stops, onEnd }: { readonly stops: readonly Stop[]; readonly onEnd: () => void }) {
  const { t } = useText();
  const id = useId();
  const [index, setIndex] = useState(0);
  const forward = useRef<HTMLButtonElement>(null);
  const dialog = useModal(forward);
  const stop = stops[index];
  const { box, frame } = usePlacing(stop);
  const last = index >= stops.length - 1;
  const back = () => {
    setIndex(index - 1);
    // The first stop has no back button, so the focus has to move.
    if (index === 1) forward.current?.focus();
  };
  return (
    <dialog
      ref={dialog}
      className="tour"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        onEnd();
      }}
      onClose={onEnd}
    >
      <div ref={frame} className="tour-frame" />
      <div ref={box} className="tour-box">
        <div aria-live="polite" aria-atomic="true">
          <p className="tour-count">{t('web-tour.count', { number: index + 1, total: stops.length })}</p>
          <Heading level={2} data-size="2xs" id={`${id}-title`}>
            {stop === undefined ? t('web-tour.title') : t(stop.title)}
          </Heading>
          <p id={`${id}-text`}>{stop === undefined ? '' : t(stop.text)}</p>
        </div>
        <div className="tour-ways">
          <Button ref={forward} data-size="sm" onClick={last ? onEnd : () => setIndex(index + 1)}>
            {t(last ? 'web-tour.done' : 'web-tour.next')}
          </Button>
          {index > 0 && (
            <Button variant="secondary" data-size="sm" onClick={back}>
              {t('web-tour.back')}
            </Button>
          )}
          {!last && (
            <Button variant="tertiary" data-color="neutral" data-size="sm" onClick={onEnd}>
              {t('web-tour.skip')}
            </Button>
          )}
        </div>
      </div>
    </dialog>
  );
}

/** Opens the box over the page with the focus on its first button, and returns the focus afterwards. */
function useModal(first: RefObject<HTMLElement | null>) {
  useEffect(() => {
    first.current?.focus();
    return giveFocusBack;
  }, [first]);
  return useCallback((element: HTMLDialogElement | null) => {
    if (element?.open === false) element.showModal();
  }, []);
}
