export { CreateDataset } from './create-dataset.js';
export { forgetKeptChanges } from './import/kept-changes.query.js';
export { datasetsInRound } from './rounds-of-datasets.query.js';
