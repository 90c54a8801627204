import { Injectable } from '@nestjs/common';
import { taskOperations, type EvidenceView } from '@stegvis/contract';
import type { Language, Uuid } from '@stegvis/workflow';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FileStore } from '../../../platform/files/file-store.js';
import { Uploads, refuseEmpty, type UploadedFile } from '../../../platform/files/uploads.js';
import { IdempotentAnswers } from '../../../platform/http/idempotent-answers.js';
import type { Identity } from '../../../platform/http/identity.js';
import { AddEvidence, type About } from './add-evidence.js';
import { refuseMismatch } from './refuse-mismatch.js';
import { sniffMediaType } from './sniff-media-type.js';

export interface EvidenceToReceive {
  readonly taskId: Uuid;
  readonly about: About;
  /** The file's name by default. */
  readonly title: string | undefined;
  readonly language: Language;
}

/**
 * Receives a file as evidence: checks the permission, then reads the file, then checks that it is what its name says.
 */
@Injectable()
export class ReceiveEvidence {
  constructor(
    private readonly evidence: AddEvidence,
    private readonly files: FileStore,
    private readonly uploads: Uploads,
    private readonly answers: IdempotentAnswers,
  ) {}

  async run(
    who: Identity,
    wanted: EvidenceToReceive,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<EvidenceView | string> {
    // A repeat gets the earlier answer, also when the task has changed meanwhile.
    if (!(await this.answers.isRepeat(request))) {
      await this.evidence.mayAdd(who, wanted.taskId, wanted.about, wanted.language);
    }
    return this.uploads.receive(who, request, (file) => this.take(who, wanted, file, request, reply));
  }

  private async take(
    who: Identity,
    { taskId, about, title, language }: EvidenceToReceive,
    file: UploadedFile,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<EvidenceView | string> {
    refuseEmpty(file);
    refuseMismatch(file.name, file.start);
    const { key: fileId, size, sha256 } = await this.files.keep(who.organisationId, file);
    const mediaType = sniffMediaType(file.start, file.mediaType);
    const added = { file: false };
    const add = async (): Promise<EvidenceView> => {
      const view = await this.evidence.run(
        who,
        taskId,
        { kind: 'file', ...about, title: title ?? file.name, fileId, mediaType, size, sha256 },
        language,
      );
      added.file = true;
      return view;
    };
    try {
      const key = this.answers.keyOf(request, sha256);
      if (key === null) return await add();
      const answer = await this.answers.once(key, async () => ({
        status: taskOperations.addEvidence.status,
        body: JSON.stringify(await add()),
        headers: {},
      }));
      reply.status(answer.status).header('content-type', 'application/json; charset=utf-8');
      return answer.body;
    } finally {
      // After a repeat the second file is removed too, since the first one stays.
      if (!added.file) await this.files.remove(who.organisationId, fileId);
    }
  }
}
