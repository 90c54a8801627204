import { useQuery } from '@tanstack/react-query';
import { ImportProgress } from './import-progress.js';
import { stageOf } from './import-stage.js';
import type { ImportWork } from './import-work.js';
import { runOf } from './run-of.js';

/** The progress of an import of this window: first the upload, then the server's progress. */
export function OwnProgress({ work }: { readonly work: ImportWork }) {
  const { data } = useQuery({ ...runOf(work.id), enabled: work.share === 1 });
  return <ImportProgress id={work.id} fileName={work.file.name} stage={stageOf(work.share, data)} />;
}
