/** The name and version of the API in its documentation. Changed with each release. */
export const product = {
  apiName: 'Stegvis',
  apiVersion: '1.0.0',
  apiReleased: '2026-11-23',
  apiDocumentation: '/api/docs',
  apiStatus: 'active',
} as const;
