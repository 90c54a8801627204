import { Module } from '@nestjs/common';
import { GuideModule } from '../guide/guide.module.js';
import { MailModule } from '../mail/mail.module.js';
import { AttentionController } from './attention.controller.js';
import { ReadAttention } from './read-attention.js';

/** What needs attention, over all rounds. */
@Module({ imports: [GuideModule, MailModule], controllers: [AttentionController], providers: [ReadAttention] })
export class AttentionModule {}
