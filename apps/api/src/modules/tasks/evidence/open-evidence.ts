import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { FileStore } from '../../../platform/files/file-store.js';
import type { Identity } from '../../../platform/http/identity.js';
import { orNotFound } from '../../../platform/http/problem.js';
import { findEvidenceFile, type EvidenceFile } from './evidence.store.js';

/** Opens the file of a piece of evidence. */
@Injectable()
export class OpenEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
  ) {}

  async run(
    who: Identity,
    taskId: Uuid,
    id: Uuid,
  ): Promise<{ readonly file: EvidenceFile; readonly content: Readable }> {
    const file = orNotFound(await this.unitOfWork.read(who.organisationId, (sql) => findEvidenceFile(sql, taskId, id)));
    return { file, content: orNotFound(await this.files.open(who.organisationId, file.fileId)) };
  }
}
