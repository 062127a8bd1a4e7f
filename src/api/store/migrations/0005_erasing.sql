ALTER TABLE "comments" DROP CONSTRAINT "comments_reader_id_readers_id_fk";
--> statement-breakpoint
ALTER TABLE "comments" ALTER COLUMN "reader_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "readers" ADD COLUMN "erase_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_reader_id_readers_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."readers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "readers_erase" ON "readers" USING btree ("erase_at");