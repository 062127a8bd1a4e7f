CREATE TABLE "moved_stories" (
	"slug" text PRIMARY KEY NOT NULL,
	"story_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "moved_stories" ADD CONSTRAINT "moved_stories_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "moved_stories_story" ON "moved_stories" USING btree ("story_id");
