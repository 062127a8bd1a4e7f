CREATE TABLE "story_authors" (
	"story_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"lang" text NOT NULL,
	"position" integer NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "story_authors_story_id_slug_pk" PRIMARY KEY("story_id","slug")
);
--> statement-breakpoint
CREATE TABLE "story_reads" (
	"hour" timestamp (3) with time zone NOT NULL,
	"story_id" uuid NOT NULL,
	"reads" integer NOT NULL,
	CONSTRAINT "story_reads_hour_story_id_pk" PRIMARY KEY("hour","story_id")
);
--> statement-breakpoint
ALTER TABLE "story_authors" ADD CONSTRAINT "story_authors_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_reads" ADD CONSTRAINT "story_reads_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "story_authors_newest" ON "story_authors" USING btree ("slug","published_at","story_id");
