/** Comments without those that came before: a page may repeat one that moved meanwhile. */
export function onceEach<Shown extends { id: string }>(comments: readonly Shown[]): Shown[] {
  const unique = new Map<string, Shown>();
  for (const comment of comments) if (!unique.has(comment.id)) unique.set(comment.id, comment);
  return [...unique.values()];
}
