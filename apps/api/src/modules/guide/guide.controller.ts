import { Body, Controller, Query } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { BodyOf, GuideView, QueryOf } from '@stegvis/contract';
import type { Tailoring } from '@stegvis/workflow';
import type { Language } from '@stegvis/wording';
import { AskedLanguage, Handle, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import { CompareGuides } from './compare-guides.js';
import type { GuideChange } from './guide-changes.js';
import { ReadGuide } from './read-guide.js';
import type { GuideVersionView } from './read-guide.js';
import { TailorGuide } from './tailor-guide.js';

const { getGuide, listGuideVersions, tailorGuide, compareGuides } = operations;

@Controller()
export class GuideController {
  constructor(
    private readonly reading: ReadGuide,
    private readonly tailoring: TailorGuide,
    private readonly comparison: CompareGuides,
  ) {}

  @Handle(getGuide)
  read(
    @Who() who: Identity,
    @AskedLanguage() language: Language,
    @Query({ schema: schemaOf(getGuide.query) }) query: QueryOf<typeof getGuide>,
  ): Promise<GuideView> {
    return this.reading.run(who, query.version, language);
  }

  @Handle(listGuideVersions)
  versions(
    @Who() who: Identity,
    @Query({ schema: schemaOf(listGuideVersions.query) }) query: QueryOf<typeof listGuideVersions>,
  ): Promise<Page<GuideVersionView>> {
    return this.reading.versions(who, query);
  }

  @Handle(compareGuides)
  compare(
    @Who() who: Identity,
    @Query({ schema: schemaOf(compareGuides.query) }) query: QueryOf<typeof compareGuides>,
    @AskedLanguage() language: Language,
  ): Promise<Page<GuideChange>> {
    return this.comparison.run(who, query, language);
  }

  @Handle(tailorGuide)
  tailor(
    @Who() who: Identity,
    @AskedLanguage() language: Language,
    @Body({ schema: schemaOf(tailorGuide.body) }) body: BodyOf<typeof tailorGuide>,
  ): Promise<GuideView> {
    return this.tailoring.run(who, withoutGaps(body.steps), body.reason ?? null, language);
  }
}

/** Removes undefined fields, which the rule expects to be absent. */
function withoutGaps(steps: NonNullable<BodyOf<typeof tailorGuide>>['steps']): Tailoring {
  const kept: unknown = JSON.parse(JSON.stringify(steps));
  return isTailoring(kept) ? kept : {};
}

/** A guard for the compiler: the contract's schema has validated the value already. */
const isTailoring = (value: unknown): value is Tailoring => typeof value === 'object' && value !== null;
