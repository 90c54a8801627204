import { take } from 'virtual:stegvis-texts';
import { dictionary as en } from 'virtual:stegvis-texts/en/webSettings';
import { dictionary as sv } from 'virtual:stegvis-texts/sv/webSettings';

// Both languages: somebody may change the language on this page, and both are small.
take('sv', sv);
take('en', en);
