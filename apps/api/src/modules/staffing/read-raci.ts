import { Injectable } from '@nestjs/common';
import type { RaciRow } from '@stegvis/contract';
import {
  raciOf,
  type Guide,
  type Language,
  type RaciLetter,
  type RoleKey,
  type StepDefinition,
  type Uuid,
} from '@stegvis/workflow';
import { formatList } from '@stegvis/wording';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page, PageQuery } from '../../platform/http/list-page.js';
import { orNotFound } from '../../platform/http/problem.js';
import { Guides, roleLabel, titleOf } from '../guide/guide.door.js';
import { readOrganisationToday } from '../organisations/organisations.door.js';
import { readRoleHolders, versionOfRound, type RoleHolderRow } from './role-holders.query.js';
import { readRoleNeeds, type RoleNeed } from './role-needs.query.js';

type Party = RaciRow['responsible'][number];

/** Who is responsible, accountable, consulted and informed for each step. */
@Injectable()
export class ReadRaci {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly guides: Guides,
  ) {}

  run(
    who: Identity,
    { page, limit, roundId }: PageQuery & { readonly roundId?: Uuid | undefined },
    language: Language,
  ): Promise<Page<RaciRow>> {
    return this.unitOfWork.read(who.organisationId, async (sql) => {
      const guide =
        roundId === undefined
          ? await this.guides.newest(sql)
          : await this.guides.of(sql, orNotFound(await versionOfRound(sql, roundId)));
      const holders = await readRoleHolders(sql, this.clock.now(), roundId ?? null);
      const needs = await readRoleNeeds(sql, await readOrganisationToday(sql, this.clock), roundId ?? null);
      const rows = guide.steps.map((step) => rowOf(guide, step, { holders, needs, language }));
      return { items: rows.slice((page - 1) * limit, page * limit), page, limit, total: rows.length };
    });
  }
}

interface Facts {
  readonly holders: readonly RoleHolderRow[];
  readonly needs: readonly RoleNeed[];
  readonly language: Language;
}

function rowOf(guide: Guide, step: StepDefinition, { holders, needs, language }: Facts): RaciRow {
  const here = needs.filter((need) => need.step === step.number);
  const letters = [...raciOf(guide, step)];
  const parties = (letter: RaciLetter): Party[] =>
    letters
      .filter(([, own]) => own.includes(letter))
      .map(([role]) => ({ ...partyOf(role, holders, language), vacant: isVacant(role, letter) }));
  // A doer is missed while the step is to be done, a reviewer while it waits for review.
  const isVacant = (role: RoleKey, letter: RaciLetter): boolean =>
    holders.every((one) => one.role !== role) &&
    here.some((need) => (need.in_review ? letter === 'A' : letter === 'R' && need.role === role));
  return {
    step: step.number,
    stepKey: step.key,
    title: titleOf(guide, step.key, language),
    phase: step.phase,
    level: step.level,
    responsible: parties('R'),
    accountable: parties('A'),
    consulted: parties('C'),
    informed: parties('I'),
  };
}

function partyOf(role: RoleKey, holders: readonly RoleHolderRow[], language: Language): Omit<Party, 'vacant'> {
  const people = holders.filter((one) => one.role === role).map(({ id, name, scope }) => ({ id, name, scope }));
  const label = roleLabel(role, language);
  return {
    role,
    people,
    text:
      people.length === 0
        ? label
        : `${label}: ${formatList(
            language,
            people.map((one) => one.name),
          )}`,
  };
}
