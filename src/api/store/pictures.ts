import { and, asc, eq, lt, sql } from 'drizzle-orm';
import type { StoredPicture } from '../../contract/pictures.ts';
import { api, fill } from '../../paths.ts';
import type { Db } from './database.ts';
import { pictureFiles, pictures, stories } from './tables.ts';

/** How long a picture's id is, in characters. */
export const ID_LENGTH = 22;

/** One of the files that a picture is served as: `<id>-<width>.avif`. */
export type PictureFile = Omit<typeof pictureFiles.$inferSelect, 'pictureId'>;
type PictureRow = typeof pictures.$inferSelect;

/** The picture of an id, if it is here; it counts as having come in again, and so is kept for another day at least. */
export async function recallPicture(db: Db, id: string, now: Date): Promise<StoredPicture | undefined> {
  const [row] = await db.update(pictures).set({ createdAt: now }).where(eq(pictures.id, id)).returning();
  if (!row) return undefined;
  const files = await db
    .select({ name: pictureFiles.name, width: pictureFiles.width, type: pictureFiles.type })
    .from(pictureFiles)
    .where(eq(pictureFiles.pictureId, id))
    .orderBy(asc(pictureFiles.width));
  return describe(row, files);
}

/** Keeps a picture with all of its files, or nothing of it. Where another host kept it meanwhile, its files stay. */
export async function keepPicture(db: Db, row: PictureRow, files: PictureFile[]): Promise<StoredPicture> {
  await db.transaction(async (tx) => {
    const [kept] = await tx.insert(pictures).values(row).onConflictDoNothing().returning();
    if (kept) await tx.insert(pictureFiles).values(files.map((file) => ({ ...file, pictureId: row.id })));
  });
  return describe(row, files);
}

function describe(own: PictureRow, files: Omit<PictureFile, 'bytes'>[]): StoredPicture {
  const address = (name: string) => fill(api.pictureFile, { name });
  const plain = files.find(({ type }) => type === 'image/webp');
  if (!plain) throw new Error(`The picture ${own.id} has no file for everyone.`);
  const avif = files.filter(({ type }) => type === 'image/avif');
  return {
    sources: [
      { type: 'image/avif', srcset: avif.map(({ name, width }) => `${address(name)} ${width}w`).join(', ') },
    ],
    src: address(plain.name),
    ...sizeAt(own, plain.width),
  };
}

/** The size of a picture's file of a width, in whole pixels. */
export const sizeAt = (own: { width: number; height: number }, width: number) => ({
  width,
  height: Math.max(1, Math.round((own.height * width) / own.width)),
});

/** A file by its name, or undefined. */
export async function readPictureFile(db: Db, name: string): Promise<PictureFile | undefined> {
  const [file] = await db.select().from(pictureFiles).where(eq(pictureFiles.name, name));
  return file;
}

/** Where the id stands in the address of a picture's file, counted from 1. */
const ID_AT = fill(api.pictureFile, { name: '' }).length + 1;

/**
 * Drops the pictures that no story shows, nor any block of one, and that came in before `before`: their stories had
 * time to follow them. One pass over all stories, some 80 ms for a thousand; none while every picture is new.
 */
export const dropUnusedPictures = (db: Db, before: Date) =>
  db.delete(pictures).where(
    and(
      lt(pictures.createdAt, before),
      sql`${pictures.id} not in (
        select substr(src #>> '{}', ${ID_AT}::int, ${ID_LENGTH}::int) from (
          select ${stories.picture} -> 'src' as src from ${stories}
          union all select jsonb_path_query(${stories.blocks}, '$[*].picture.src') from ${stories}
        ) as shown where src is not null
      )`,
    ),
  );
