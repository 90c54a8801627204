import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { GuideModule } from '../guide/guide.module.js';
import { RolesModule } from '../roles/roles.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { AddComment } from './add-comment.js';
import { ChangeComment } from './change-comment.js';
import { CommentViews } from './comment-views.js';
import { CommentsController, ThreadsController } from './conversation.controller.js';
import { ConversationRecord } from './conversation-record.js';
import { FollowHandBacks } from './follow-hand-backs.js';
import { DeleteComment } from './delete-comment.js';
import { ListToDos } from './list-to-dos.js';
import { NamedToDos } from './named-to-dos.js';
import { ReadComments } from './read-comments.js';
import { ResolveThread } from './resolve-thread.js';
import { CommentsForMail } from './comments-for-mail.js';
import { CommentRow } from './comment.row.js';

const rows = TypeOrmModule.forFeature([CommentRow], 'stegvis_app');

@Module({
  imports: [rows, AuditModule, GuideModule, RolesModule, TasksModule],
  controllers: [CommentsController, ThreadsController],
  providers: [
    CommentViews,
    ConversationRecord,
    ReadComments,
    AddComment,
    ChangeComment,
    DeleteComment,
    ResolveThread,
    ListToDos,
    CommentsForMail,
    FollowHandBacks,
    NamedToDos,
  ],
  exports: [FollowHandBacks, NamedToDos, CommentsForMail, AddComment],
})
export class ConversationModule {}
