import { Body, Controller, Param, Query } from '@nestjs/common';
import {
  viewBody,
  viewOperations,
  viewPatch,
  type SavedView,
  type ViewBody,
  type ViewPage,
  type ViewPatch,
} from '@stegvis/contract';
import { Handle, SeenVersion, Who } from '../../platform/http/handle.js';
import type { Identity } from '../../platform/http/identity.js';
import { schemaOf } from '../../platform/http/schema-of.js';
import { ChangeView } from './change-view.js';
import { CreateView } from './create-view.js';
import { DeleteView } from './delete-view.js';
import { ListViews } from './list-views.js';

const { listViews, createView, changeView, deleteView } = viewOperations;

/** Saved views of lists. */
@Controller()
export class ViewsController {
  constructor(
    private readonly views: ListViews,
    private readonly creating: CreateView,
    private readonly changing: ChangeView,
    private readonly deleting: DeleteView,
  ) {}

  @Handle(listViews)
  list(
    @Who() who: Identity,
    @Query({ schema: schemaOf(listViews.query) }) { page }: { readonly page?: ViewPage },
  ): Promise<{ items: SavedView[] }> {
    return this.views.run(who, page ?? null);
  }

  @Handle(createView)
  create(@Who() who: Identity, @Body({ schema: viewBody }) body: ViewBody): Promise<SavedView> {
    return this.creating.run(who, body);
  }

  @Handle(changeView)
  change(
    @Who() who: Identity,
    @Param('id') id: string,
    @SeenVersion() seen: number,
    @Body({ schema: viewPatch }) body: ViewPatch,
  ): Promise<SavedView> {
    return this.changing.run(who, id, seen, body);
  }

  @Handle(deleteView)
  delete(@Who() who: Identity, @Param('id') id: string, @SeenVersion() seen: number): Promise<void> {
    return this.deleting.run(who, id, seen);
  }
}
