export { CreateDataset } from './create-dataset.js';
export { datasetsInRound } from './rounds-of-datasets.query.js';
