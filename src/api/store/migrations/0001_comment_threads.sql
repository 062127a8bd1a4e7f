DROP INDEX "comments_story";--> statement-breakpoint
DROP INDEX "comments_recommended";--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "thread_id" uuid;--> statement-breakpoint
WITH RECURSIVE "threads" AS (
	SELECT "id", "id" AS "root" FROM "comments" WHERE "parent_id" IS NULL
	UNION ALL
	SELECT "comments"."id", "threads"."root" FROM "comments" JOIN "threads" ON "comments"."parent_id" = "threads"."id"
)
UPDATE "comments" SET "thread_id" = "threads"."root" FROM "threads" WHERE "threads"."id" = "comments"."id";--> statement-breakpoint
ALTER TABLE "comments" ALTER COLUMN "thread_id" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "comments_dated" ON "comments" USING btree ("story_id","created_at","id") WHERE "comments"."parent_id" is null;--> statement-breakpoint
CREATE INDEX "comments_thread" ON "comments" USING btree ("thread_id","created_at","id");--> statement-breakpoint
CREATE INDEX "comments_parent" ON "comments" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "comments_published" ON "comments" USING btree ("story_id") WHERE "comments"."state" = 'published';--> statement-breakpoint
CREATE INDEX "comments_recommended" ON "comments" USING btree ("story_id","recommendations","id") WHERE "comments"."parent_id" is null;