import { Body, Controller, Param, Query } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { AbsenceView, BodyOf, QueryOf, ReturnView, StayView, departureView } from '@stegvis/contract';
import type { z } from 'zod';
import { Handle, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page, PageQuery } from '../../platform/http/list-page.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import { CancelDeparture } from './cancel-departure.js';
import { ListAbsences } from './list-absences.js';
import { DepartPerson } from './depart-person.js';
import { ReturnPerson } from './return-person.js';

const { departPerson, cancelDeparture, returnPerson, listAbsences } = operations;

/** Departures and absences. */
@Controller()
export class DeparturesController {
  constructor(
    private readonly departure: DepartPerson,
    private readonly cancellation: CancelDeparture,
    private readonly returning: ReturnPerson,
    private readonly absences: ListAbsences,
  ) {}

  @Handle(departPerson)
  depart(
    @Who() who: Identity,
    @Param('id') id: string,
    @Query({ schema: schemaOf(departPerson.query) }) query: QueryOf<typeof departPerson>,
    @Body({ schema: schemaOf(departPerson.body) }) body: BodyOf<typeof departPerson>,
  ): Promise<z.output<typeof departureView>> {
    const order = { handOverTo: body.handOverTo ?? null, lastDay: body.lastDay, exceptions: body.exceptions ?? [] };
    return this.departure.run(who, id, order, query.dryRun === true);
  }

  @Handle(cancelDeparture)
  cancel(@Who() who: Identity, @Param('id') id: string): Promise<StayView> {
    return this.cancellation.run(who, id);
  }

  @Handle(returnPerson)
  comeBack(
    @Who() who: Identity,
    @Param('id') id: string,
    @Body({ schema: schemaOf(returnPerson.body) }) body: BodyOf<typeof returnPerson>,
  ): Promise<ReturnView> {
    return this.returning.run(who, id, body.restore === true);
  }

  @Handle(listAbsences)
  away(
    @Who() who: Identity,
    @Query({ schema: schemaOf(listAbsences.query) }) query: PageQuery,
  ): Promise<Page<AbsenceView>> {
    return this.absences.run(who, query);
  }
}
