import { Module } from '@nestjs/common';
import { SearchController } from './search.controller.js';
import { SearchEverything } from './search-everything.js';

/** Searching by name. It reads only names of what everybody in the organisation may open. */
@Module({ controllers: [SearchController], providers: [SearchEverything] })
export class SearchModule {}
