import type { Catalogue } from './en.ts';
import type { Locale } from './locale.ts';

/** A locale's catalogue; each is a file of its own, so that a reader fetches one. */
export async function loadCatalogue(locale: Locale): Promise<Catalogue> {
  switch (locale) {
    case 'en':
      return (await import('./en.ts')).en;
    case 'he':
      return (await import('./he.ts')).he;
  }
}
