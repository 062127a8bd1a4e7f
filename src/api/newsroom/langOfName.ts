/** The language of a name, a topic's or an author's: the story's, unless its script says that it can't be. */
export function langOfName(name: string, storyLang: string): string {
  if (/\p{Script=Hebrew}/u.test(name)) return 'he';
  if (/\p{Script=Arabic}/u.test(name)) return storyLang.startsWith('fa') ? storyLang : 'ar';
  return /^(he|ar|fa|ur|yi)\b/.test(storyLang) ? 'en' : storyLang;
}
