export { ChooseDatasets } from './choose-datasets.js';
export { CreateRound } from './create-round.js';
export { RemoveDataset } from './remove-dataset.js';
export { SettleRound } from './settle-round.js';
export { StartRound } from './start-round.js';
