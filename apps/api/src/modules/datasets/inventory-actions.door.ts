export { CreateDataset } from './create-dataset.js';
