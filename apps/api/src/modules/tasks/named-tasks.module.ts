import { Global, Module } from '@nestjs/common';
import { NamedTasks } from '../people/people.door.js';
import { SqlNamedTasks } from './named-tasks.js';

/** What people ask of tasks when somebody leaves. Apart from the module of tasks, which needs people in turn. */
@Global()
@Module({
  providers: [{ provide: NamedTasks, useClass: SqlNamedTasks }],
  exports: [NamedTasks],
})
export class NamedTasksModule {}
