export { BuildDemo } from './build-demo.js';
