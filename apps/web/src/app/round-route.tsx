import { Suspense, lazy } from 'react';
import { RoundPage } from '../features/round/round-page.js';
import { useText } from '../ui/language.js';
import { Loading } from '../ui/loading.js';

const Matrix = lazy(async () => ({ default: (await import('../features/board/matrix.js')).Matrix }));

/** A round with its matrix, whose chunk is loaded when somebody opens it. */
export function RoundRoute() {
  const { t } = useText();
  return (
    <RoundPage
      matrix={(round, maySteer) => (
        <Suspense fallback={<Loading />}>
          <h2 className="only-for-readers">{t('matrix.title')}</h2>
          <Matrix roundId={round.id} maySteer={maySteer && round.state === 'running'} />
        </Suspense>
      )}
    />
  );
}
