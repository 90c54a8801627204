import { Body, Controller, Param } from '@nestjs/common';
import { reminderOperations, type ReminderResult } from '@stegvis/contract';
import type { Language } from '@stegvis/workflow';
import { AskedLanguage, Handle, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import { RemindPeople } from './remind-people.js';

const { remindOfTask, remindOfTasks, remindOfStep } = reminderOperations;

@Controller()
export class RemindersController {
  constructor(private readonly remind: RemindPeople) {}

  @Handle(remindOfTask)
  ofTask(@Who() who: Identity, @Param('id') id: string, @AskedLanguage() language: Language): Promise<ReminderResult> {
    return this.remind.ofTask(who, id, language);
  }

  @Handle(remindOfTasks)
  ofTasks(
    @Who() who: Identity,
    @Body({ schema: schemaOf(remindOfTasks.body) }) body: { readonly taskIds: readonly string[] },
    @AskedLanguage() language: Language,
  ): Promise<ReminderResult> {
    return this.remind.ofTasks(who, body.taskIds, language);
  }

  @Handle(remindOfStep)
  ofStep(
    @Who() who: Identity,
    @Param('id') id: string,
    @Body({ schema: schemaOf(remindOfStep.body) }) body: { readonly step: number },
    @AskedLanguage() language: Language,
  ): Promise<ReminderResult> {
    return this.remind.ofStep(who, id, body.step, language);
  }
}
