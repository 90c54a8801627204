import { timeCommand } from '../load/commands.mjs';
import { commandTemplate, fixed } from './command-template.mjs';
import { aChangeBy, aRead, inner, withRecorder } from './recording.mjs';

/** Routes that send the statements that the product sends for these reads, without its transaction. */
export function replayOfReads({ databaseUrl }, organisation, reader, paths) {
  return withRecorder(databaseUrl, async (url, record) => {
    const api = reader.api.at(url);
    const routes = [];
    for (const path of paths) {
      const { answer, statements } = await record(() => api.get(path), aRead(organisation.id));
      routes.push({
        statements: inner(statements).map(({ text, values }) => ({ text, values: values.map(fixed) })),
        answer,
      });
    }
    return routes;
  });
}

const howItStands = 'SELECT id, dataset_id, version, last_seq FROM tasks WHERE id = $1';

/**
 * A route that sends the statements of this command with its transaction: recorded on two tasks, of which the second is
 * used.
 */
export function replayOfCommand({ databaseUrl, owner }, person, [first, second], bodyOf) {
  return withRecorder(databaseUrl, async (url, record) => {
    const api = person.api.at(url);
    const waiting = [first, second];
    let facts;
    const send = async () => {
      [facts] = await owner.query(howItStands, [waiting.shift()]);
      return (await timeCommand(api, facts, bodyOf(facts))).task;
    };
    const { answer, statements } = await record(send, aChangeBy(person.id));
    return { method: 'POST', statements: commandTemplate(statements, facts), answer };
  });
}
