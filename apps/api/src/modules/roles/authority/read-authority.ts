import { Injectable } from '@nestjs/common';
import type { AuthorityView } from '@stegvis/contract';
import {
  mayChangeAddress,
  mayDepart,
  mayEndSessions,
  mayGrant,
  mayManage,
  mayReturn,
  maySetAbsence,
  roleKeys,
} from '@stegvis/workflow';
import type { Language, Uuid, Verdict } from '@stegvis/workflow';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Identity } from '../../../platform/http/identity.js';
import { orNotFound } from '../../../platform/http/problem.js';
import { readHolder } from '../held/holder.query.js';
import { refusedInWords } from './demand.js';
import { readDirectory } from './directory.query.js';

/** What somebody may do to a person, judged by the same rule as the acts themselves. */
@Injectable()
export class ReadAuthority {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run({ organisationId, personId, language }: Identity, id: Uuid): Promise<AuthorityView> {
    return this.unitOfWork.read(organisationId, async (sql) => {
      orNotFound(await readHolder(sql, id));
      const directory = await readDirectory(sql);
      const roles = roleKeys.map((role) => ({
        role,
        verdict: mayGrant(directory, personId, { role, personId: id, roundId: null, datasetId: null }),
      }));
      return {
        depart: viewVerdict(mayDepart(directory, personId, id), language),
        takeBack: viewVerdict(mayManage(directory, personId, id), language),
        comeBack: viewVerdict(mayReturn(directory, personId, id), language),
        absence: viewVerdict(maySetAbsence(directory, personId, id, null), language),
        address: viewVerdict(mayChangeAddress(directory, personId, id), language),
        endSessions: viewVerdict(mayEndSessions(directory, personId, id), language),
        grants: roles.filter(({ verdict }) => verdict.ok).map(({ role }) => role),
        reasons: Object.fromEntries(
          roles.flatMap(({ role, verdict }) => (verdict.ok ? [] : [[role, refusedInWords(verdict, language)]])),
        ),
      };
    });
  }
}

function viewVerdict(verdict: Verdict, language: Language): AuthorityView['depart'] {
  return verdict.ok ? { allowed: true, reason: null } : { allowed: false, reason: refusedInWords(verdict, language) };
}
