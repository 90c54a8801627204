import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import writeXlsxFile from 'write-excel-file/node';

/** An inventory as a municipality has it: 37 good rows and three with a fault. */
export const inventoryFile = fileURLToPath(new URL('../../../api/test/inventories/inventory.xlsx', import.meta.url));

/** Makes a workbook with this many good rows, whose import takes long enough to be observed. */
export async function largeInventory(count: number): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'stegvis-inventory-')), 'stor.xlsx');
  const cells = (texts: readonly string[]) => texts.map((value) => ({ value, type: String }));
  const body = Array.from({ length: count }, (_, index) =>
    cells([
      `S-${String(index)}`,
      `Datamängd ${String(index)}`,
      'Läge, utrustning och underhållsår',
      'Teknik',
      'GIS',
      'ja',
      'delvis',
    ]),
  );
  await writeFile(
    path,
    await writeXlsxFile([
      cells(['Id', 'Titel', 'Beskrivning', 'Förvaltning', 'Källsystem', 'Tillgänglig', 'Strukturerad']),
      ...body,
    ]).toBuffer(),
  );
  return path;
}
