import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { RenderFirstPage } from './render-first-page.js';
import { FirstPageController } from './first-page.controller.js';

/** The first page, rendered by the server from the web's own components. */
@Module({ imports: [AccessModule], controllers: [FirstPageController], providers: [RenderFirstPage] })
export class FirstPageModule {}
