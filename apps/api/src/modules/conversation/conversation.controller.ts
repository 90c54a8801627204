import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  type CommentBody,
  type CommentPatch,
  type CommentView,
  type QueryOf,
  commentPatch,
  conversationOperations,
} from '@stegvis/contract';
import type { Language } from '@stegvis/workflow';
import { AskedLanguage, Handle, SeenVersion, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import type { Page } from '../../platform/http/list-page.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import { AddComment } from './add-comment.js';
import { ChangeComment } from './change-comment.js';
import { DeleteComment } from './delete-comment.js';
import { ListToDos } from './list-to-dos.js';
import { ReadComments } from './read-comments.js';
import { ResolveThread } from './resolve-thread.js';

const {
  listComments,
  addComment,
  listDatasetComments,
  addDatasetComment,
  changeComment,
  deleteComment,
  resolveThread,
  listToDos,
} = conversationOperations;
type ThreadsQuery = QueryOf<typeof listComments>;

/** Comments on tasks and datasets. */
@Controller()
export class CommentsController {
  constructor(
    private readonly comments: ReadComments,
    private readonly adding: AddComment,
  ) {}

  @Handle(listComments)
  ofTask(
    @Who() who: Identity,
    @Param('id') id: string,
    @Query({ schema: schemaOf(listComments.query) }) query: ThreadsQuery,
    @AskedLanguage() language: Language,
  ): Promise<Page<CommentView>> {
    return this.comments.run(who, { taskId: id, datasetId: null }, query, language);
  }

  @Handle(addComment)
  onTask(
    @Who() who: Identity,
    @Param('id') id: string,
    @Body({ schema: schemaOf(addComment.body) }) body: CommentBody,
    @AskedLanguage() language: Language,
  ): Promise<CommentView> {
    return this.adding.run(who, { taskId: id, datasetId: null }, body, language);
  }

  @Handle(listDatasetComments)
  ofDataset(
    @Who() who: Identity,
    @Param('id') id: string,
    @Query({ schema: schemaOf(listDatasetComments.query) }) query: ThreadsQuery,
    @AskedLanguage() language: Language,
  ): Promise<Page<CommentView>> {
    return this.comments.run(who, { taskId: null, datasetId: id }, query, language);
  }

  @Handle(addDatasetComment)
  onDataset(
    @Who() who: Identity,
    @Param('id') id: string,
    @Body({ schema: schemaOf(addDatasetComment.body) }) body: CommentBody,
    @AskedLanguage() language: Language,
  ): Promise<CommentView> {
    return this.adding.run(who, { taskId: null, datasetId: id }, body, language);
  }
}

/** One comment, one thread, and to-dos. */
@Controller()
export class ThreadsController {
  constructor(
    private readonly changing: ChangeComment,
    private readonly deleting: DeleteComment,
    private readonly resolving: ResolveThread,
    private readonly toDos: ListToDos,
  ) {}

  @Handle(changeComment)
  change(
    @Who() who: Identity,
    @Param('id') id: string,
    @SeenVersion() seen: number,
    @Body({ schema: commentPatch }) body: CommentPatch,
    @AskedLanguage() language: Language,
  ): Promise<CommentView> {
    return this.changing.run(who, id, seen, body, language);
  }

  @Handle(deleteComment)
  delete(@Who() who: Identity, @Param('id') id: string): Promise<void> {
    return this.deleting.run(who, id);
  }

  @Handle(resolveThread)
  resolve(
    @Who() who: Identity,
    @Param('id') id: string,
    @Body({ schema: schemaOf(resolveThread.body) }) body: { readonly resolved: boolean },
    @AskedLanguage() language: Language,
  ): Promise<CommentView> {
    return this.resolving.run(who, id, body.resolved, language);
  }

  @Handle(listToDos)
  list(
    @Who() who: Identity,
    @Query({ schema: schemaOf(listToDos.query) }) query: QueryOf<typeof listToDos>,
    @AskedLanguage() language: Language,
  ): Promise<Page<CommentView>> {
    return this.toDos.run(who, query, language);
  }
}
