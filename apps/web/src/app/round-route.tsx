import { Suspense, lazy } from 'react';
import { RoundPage } from '../features/round/round-page.js';
import { Loading } from '../ui/loading.js';

const Matrix = lazy(async () => ({ default: (await import('../features/board/matrix.js')).Matrix }));

/** A round with its matrix, which is fetched when somebody opens it. */
export function RoundRoute() {
  return (
    <RoundPage
      matrix={(round, maySteer) => (
        <Suspense fallback={<Loading />}>
          <Matrix roundId={round.id} maySteer={maySteer && round.state === 'running'} />
        </Suspense>
      )}
    />
  );
}
