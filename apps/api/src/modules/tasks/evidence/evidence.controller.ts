import { Controller, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { type EvidenceView, type QueryOf, taskOperations } from '@stegvis/contract';
import type { Language, Uuid } from '@stegvis/workflow';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { zodProblem } from '../../../platform/http/field-errors.js';
import { AskedLanguage, Handle, Who } from '../../../platform/http/handle.js';
import type { Identity } from '../../../platform/http/identity.js';
import { schemaOf } from '../../../platform/http/schema-of.js';
import { AddEvidence } from './add-evidence.js';
import { OpenEvidence } from './open-evidence.js';
import { ReceiveEvidence } from './receive-evidence.js';
import { RemoveEvidence } from './remove-evidence.js';

const { addEvidence, getEvidence, removeEvidence, restoreEvidence } = taskOperations;
const linkBody = schemaOf(addEvidence.body);
type About = QueryOf<typeof addEvidence>;

@Controller()
export class EvidenceController {
  constructor(
    private readonly evidence: AddEvidence,
    private readonly removing: RemoveEvidence,
    private readonly opening: OpenEvidence,
    private readonly receiving: ReceiveEvidence,
  ) {}

  @Handle(addEvidence)
  add(
    @Who() who: Identity,
    @Param('id') id: string,
    @Query({ schema: schemaOf(addEvidence.query) }) about: About,
    @AskedLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvidenceView | string> {
    return request.isMultipart()
      ? this.receiving.run(who, { taskId: id, about: placeOf(about), title: about.title, language }, request, reply)
      : this.addLink(who, id, request.body, about, language);
  }

  @Handle(getEvidence)
  async get(
    @Who() who: Identity,
    @Param('id') id: string,
    @Param('evidenceId') evidenceId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { file, content } = await this.opening.run(who, id, evidenceId);
    reply
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store');
    return new StreamableFile(content, {
      type: 'application/octet-stream',
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.title)}`,
      ...(file.size === null ? {} : { length: file.size }),
    });
  }

  @Handle(removeEvidence)
  remove(
    @Who() who: Identity,
    @Param('id') id: string,
    @Param('evidenceId') evidenceId: string,
    @AskedLanguage() language: Language,
  ): Promise<void> {
    return this.removing.run(who, id, evidenceId, 'remove', language);
  }

  @Handle(restoreEvidence)
  restore(
    @Who() who: Identity,
    @Param('id') id: string,
    @Param('evidenceId') evidenceId: string,
    @AskedLanguage() language: Language,
  ): Promise<void> {
    return this.removing.run(who, id, evidenceId, 'restore', language);
  }

  private addLink(who: Identity, id: Uuid, body: unknown, about: About, language: Language): Promise<EvidenceView> {
    const read = linkBody.safeParse(body ?? {});
    if (!read.success) throw zodProblem(read.error);
    const { url, title = about.title ?? url, check = about.check ?? '' } = read.data;
    return this.evidence.run(who, id, { kind: 'link', url, title, ...placeOf({ ...about, check }) }, language);
  }
}

const placeOf = ({ check = '', replaces }: About) => ({ check, ...(replaces === undefined ? {} : { replaces }) });
