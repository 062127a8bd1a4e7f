CREATE TABLE "saved" (
	"reader_id" text NOT NULL,
	"story_id" uuid NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "saved_reader_id_story_id_pk" PRIMARY KEY("reader_id","story_id")
);
--> statement-breakpoint
ALTER TABLE "saved" ADD CONSTRAINT "saved_reader_id_readers_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."readers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved" ADD CONSTRAINT "saved_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "saved_newest" ON "saved" USING btree ("reader_id","saved_at","story_id");