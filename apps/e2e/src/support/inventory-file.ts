import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import writeXlsxFile from 'write-excel-file/node';

const real = fileURLToPath(new URL('../../../../../shared/data/inventory/inventory.xlsx', import.meta.url));

/** The example inventory where it is at hand, else a list alike: 37 good rows and three with a fault. */
export async function inventoryFile(): Promise<{ path: string; generated: boolean }> {
  if (existsSync(real)) return { path: real, generated: false };
  const path = join(await mkdtemp(join(tmpdir(), 'stegvis-inventory-')), 'inventory.csv');
  await writeFile(path, rows().join('\r\n'));
  return { path, generated: true };
}

const columns = 'Id;Titel;Beskrivning;Förvaltning;Källsystem;Tillgänglig;Strukturerad;Publicerad av andra;Nationell specifikation;Värdefull datamängd (HVD);Informationsägare;E-post';

function rows(): string[] {
  const good = Array.from({ length: 37 }, (_, index) => {
    const number = String(index + 1).padStart(3, '0');
    return `D-${number};Datamängd ${number};Övning;Teknik;GIS;ja;ja;;;;;`;
  });
  const faulty = ['D-038;;Utan titel;Teknik;GIS;ja;ja;;;;;', 'D-001;Samma id igen;Övning;Teknik;GIS;ja;ja;;;;;', 'D-040;Fel svar;Övning;Teknik;GIS;kanske;ja;;;;;ola.berg(at)kommun'];
  return [columns, ...good, ...faulty];
}

/** A workbook of so many good rows: it takes long enough to be seen on its way. */
export async function largeInventory(count: number): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'stegvis-inventory-')), 'stor.xlsx');
  const cells = (texts: readonly string[]) => texts.map((value) => ({ value, type: String }));
  const body = Array.from({ length: count }, (_, index) => cells([`S-${String(index)}`, `Datamängd ${String(index)}`, 'Läge, utrustning och underhållsår', 'Teknik', 'GIS', 'ja', 'delvis']));
  await writeFile(path, await writeXlsxFile([cells(['Id', 'Titel', 'Beskrivning', 'Förvaltning', 'Källsystem', 'Tillgänglig', 'Strukturerad']), ...body]).toBuffer());
  return path;
}
