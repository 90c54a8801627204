import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { DrawFirstPage } from './draw-first-page.js';
import { FirstPageController } from './first-page.controller.js';

/** The first page, drawn by the server from the web's own components. */
@Module({ imports: [AccessModule], controllers: [FirstPageController], providers: [DrawFirstPage] })
export class FirstPageModule {}
