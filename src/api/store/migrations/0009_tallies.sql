CREATE TABLE "comment_tallies" (
	"story_id" uuid PRIMARY KEY NOT NULL,
	"published" integer NOT NULL,
	"dated" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "comment_tallies" ADD CONSTRAINT "comment_tallies_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comments_replies" ON "comments" USING btree ("thread_id") WHERE "comments"."parent_id" is not null and "comments"."state" = 'published';--> statement-breakpoint
INSERT INTO comment_tallies (story_id, published, dated)
SELECT story_id, count(*) FILTER (WHERE state = 'published'),
	greatest(max(created_at), max(shown_at) FILTER (WHERE state = 'published'))
FROM comments GROUP BY story_id;