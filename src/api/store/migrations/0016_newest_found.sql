DELETE FROM "story_search" USING "stories" WHERE "stories"."id" = "story_search"."story_id" AND "stories"."withdrawn_at" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "story_search_newest" ON "story_search" USING btree ("published_at","story_id");
