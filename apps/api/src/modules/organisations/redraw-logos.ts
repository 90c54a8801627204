import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import type { Uuid } from '@stegvis/workflow';
import { ProcessRole } from '../../platform/config/process-role.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Log } from '../../platform/http/log.js';
import { Ticks } from '../../platform/schedule/ticks.js';
import { drawSvg } from './draw-svg.js';
import { readLogo, replaceDrawing } from './logo.store.js';
import type { Picture } from './logo.store.js';

/**
 * Converts logos that an earlier version stored as SVG to pictures with another address, since browsers cache the old
 * one for a year.
 */
@Injectable()
export class RedrawLogos implements OnApplicationBootstrap {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ticks: Ticks,
    private readonly role: ProcessRole,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    if (this.role.works) void this.ticks.track(this.all());
  }

  async all(): Promise<void> {
    try {
      for (const id of await this.unitOfWork.organisations()) await this.picture(id);
    } catch (error) {
      // Each of them is still converted when it is requested.
      this.log.warn({ err: error }, 'logos were not redrawn this time');
    }
  }

  /** The organisation's logo, never as an SVG. One that cannot be drawn is deleted. */
  async picture(organisation: Uuid): Promise<Picture | undefined> {
    const logo = await this.unitOfWork.read(organisation, readLogo);
    if (logo?.mediaType !== 'image/svg+xml') return logo;
    const content = await drawSvg(logo.content.toString('utf8'));
    const picture = content === undefined ? undefined : { mediaType: 'image/png' as const, content };
    const hash = content === undefined ? null : createHash('sha256').update(content).digest('hex');
    await this.unitOfWork.run(organisation, null, (sql) => replaceDrawing(sql, logo, picture, hash));
    this.log.info({ organisation, drawn: picture !== undefined }, 'a logo was redrawn');
    return picture;
  }
}
