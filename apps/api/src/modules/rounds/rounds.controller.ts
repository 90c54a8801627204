import { Body, Controller, Param, Query } from '@nestjs/common';
import { type BoardView, type BodyOf, type QueryOf, type RoundView, roundOperations } from '@stegvis/contract';
import type { Language } from '@stegvis/workflow';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AskedLanguage, Handle, SeenVersion, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { orNotFound } from '../../platform/http/problem.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import { ChangeRound } from './change-round.js';
import { CreateRound } from './create-round.js';
import { ReadBoard } from './read-board.js';
import { ReadRound } from './read-round.js';
import { StartRound } from './start-round.js';
import { UpgradeRound, type UpgradeAnswer } from './upgrade-round.js';

const { listRounds, getRound, getBoard, createRound, updateRound, startRound, upgradeRound } = roundOperations;
type NewRound = BodyOf<typeof createRound>;
type Upgrade = BodyOf<typeof upgradeRound>;
type UpgradeQuery = QueryOf<typeof upgradeRound>;
type Patch = BodyOf<typeof updateRound>;

/** Reading rounds. */
@Controller()
export class RoundsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rounds: ReadRound,
    private readonly board: ReadBoard,
  ) {}

  @Handle(listRounds)
  list(
    @Who() who: Identity,
    @Query({ schema: schemaOf(listRounds.query) }) query: QueryOf<typeof listRounds>,
    @AskedLanguage() language: Language,
  ): Promise<Page<RoundView>> {
    return this.unitOfWork.read(who.organisationId, (sql) => this.rounds.list(sql, query, language));
  }

  @Handle(getRound)
  async get(@Who() who: Identity, @Param('id') id: string, @AskedLanguage() language: Language): Promise<RoundView> {
    return orNotFound(await this.unitOfWork.read(who.organisationId, (sql) => this.rounds.one(sql, id, language)));
  }

  @Handle(getBoard)
  async matrix(@Who() who: Identity, @Param('id') id: string, @AskedLanguage() language: Language): Promise<BoardView> {
    return orNotFound(await this.unitOfWork.read(who.organisationId, (sql) => this.board.run(sql, id, language)));
  }
}

/** Planning, starting and changing rounds. */
@Controller()
export class RoundLifeController {
  constructor(
    private readonly createRound: CreateRound,
    private readonly startRound: StartRound,
    private readonly changeRound: ChangeRound,
    private readonly upgradeRound: UpgradeRound,
  ) {}

  @Handle(createRound)
  create(
    @Who() who: Identity,
    @Body({ schema: schemaOf(createRound.body) }) body: NewRound,
    @AskedLanguage() language: Language,
  ): Promise<RoundView> {
    return this.createRound.run(who, body, language);
  }

  @Handle(startRound)
  start(@Who() who: Identity, @Param('id') id: string, @AskedLanguage() language: Language): Promise<RoundView> {
    return this.startRound.run(who, id, language);
  }

  @Handle(updateRound)
  change(
    @Who() who: Identity,
    @Param('id') id: string,
    @SeenVersion() seen: number,
    @Body({ schema: schemaOf(updateRound.body) }) body: Patch,
    @AskedLanguage() language: Language,
  ): Promise<RoundView> {
    return this.changeRound.run(who, id, seen, body, language);
  }

  @Handle(upgradeRound)
  upgrade(
    @Who() who: Identity,
    @Param('id') id: string,
    @Query({ schema: schemaOf(upgradeRound.query) }) query: UpgradeQuery,
    @Body({ schema: schemaOf(upgradeRound.body) }) body: Upgrade,
    @AskedLanguage() language: Language,
  ): Promise<UpgradeAnswer> {
    return this.upgradeRound.run(who, id, body.guideVersion, query.dryRun ?? false, language);
  }
}
