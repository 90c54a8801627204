import { expect, test } from '@jest/globals';
import { html } from './html.js';

test('text is escaped', () => {
  const said = `"><script>alert('x')</script>&amp;`;
  expect(html`<p title="${said}">${said}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;">&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;</p>',
  );
});

test('markup, lists and empty values are inserted as they are', () => {
  expect(html`<ul>${['a', 'b<'].map((one) => html`<li>${one}</li>`)}</ul>${null}${false}${undefined}${0}`.text).toBe(
    '<ul><li>a</li><li>b&lt;</li></ul>0',
  );
});
