import { Body, Controller, Param, Query } from '@nestjs/common';
import { operations } from '@stegvis/contract';
import type { QueryOf, RoleAssignmentView, roleAssignmentInput } from '@stegvis/contract';
import type { z } from 'zod';
import { Handle, Who } from '../../../platform/http/handle.js';
import type { Identity } from '../../../platform/http/identity.js';
import { schemaOf } from '../../../platform/http/schema-of.js';
import type { Page } from '../../../platform/http/list-page.js';
import { CreateRoleAssignment } from './create-role-assignment.js';
import { EndRoleAssignment } from './end-role-assignment.js';
import { ListRoleAssignments } from './list-role-assignments.js';

const { listRoleAssignments, createRoleAssignment, deleteRoleAssignment } = operations;

@Controller()
export class RoleAssignmentsController {
  constructor(
    private readonly list: ListRoleAssignments,
    private readonly creation: CreateRoleAssignment,
    private readonly ending: EndRoleAssignment,
  ) {}

  @Handle(listRoleAssignments)
  all(
    @Who() who: Identity,
    @Query({ schema: schemaOf(listRoleAssignments.query) })
    query: QueryOf<typeof listRoleAssignments>,
  ): Promise<Page<RoleAssignmentView>> {
    return this.list.run(who, query);
  }

  @Handle(createRoleAssignment)
  create(
    @Who() who: Identity,
    @Body({ schema: schemaOf(createRoleAssignment.body) }) body: z.output<typeof roleAssignmentInput>,
  ): Promise<RoleAssignmentView> {
    return this.creation.run(who, body);
  }

  @Handle(deleteRoleAssignment)
  end(@Who() who: Identity, @Param('id') id: string): Promise<void> {
    return this.ending.run(who, id);
  }
}
