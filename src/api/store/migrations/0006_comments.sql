CREATE TABLE "comment_alerts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reader_id" text NOT NULL,
	"kind" text NOT NULL,
	"comment_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read" boolean DEFAULT false NOT NULL,
	"batch" uuid
);
--> statement-breakpoint
CREATE TABLE "comment_decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"comment_id" uuid,
	"story_id" uuid NOT NULL,
	"moderator_id" text,
	"decision" text NOT NULL,
	"reason" text,
	"at" timestamp (3) with time zone NOT NULL,
	"before" jsonb,
	"version" integer,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "comment_recommendations" (
	"comment_id" uuid NOT NULL,
	"reader_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "comment_recommendations_comment_id_reader_id_pk" PRIMARY KEY("comment_id","reader_id")
);
--> statement-breakpoint
CREATE TABLE "comment_reports" (
	"comment_id" uuid NOT NULL,
	"reader_id" text NOT NULL,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "comment_reports_comment_id_reader_id_pk" PRIMARY KEY("comment_id","reader_id")
);
--> statement-breakpoint
CREATE TABLE "mutes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reader_id" text NOT NULL,
	"muted_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "thread_follows" (
	"comment_id" uuid NOT NULL,
	"reader_id" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "thread_follows_comment_id_reader_id_pk" PRIMARY KEY("comment_id","reader_id")
);
--> statement-breakpoint
DROP INDEX "comments_published";--> statement-breakpoint
DROP INDEX "comments_thread";--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "intent" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "branch_id" uuid;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "branch_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "level" integer;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "edited_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "shown_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "deleted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "former_state" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "rules" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "waits_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "closed_at" timestamp (3) with time zone;--> statement-breakpoint
WITH RECURSIVE placed(id, level, branch_id, branch_at) AS (
	SELECT id, 1, id, created_at FROM comments WHERE parent_id IS NULL
	UNION ALL
	SELECT c.id, least(p.level + 1, 3),
		CASE WHEN p.level = 1 THEN c.id ELSE p.branch_id END,
		CASE WHEN p.level = 1 THEN c.created_at ELSE p.branch_at END
	FROM comments c JOIN placed p ON c.parent_id = p.id
)
UPDATE comments SET level = placed.level, branch_id = placed.branch_id, branch_at = placed.branch_at
FROM placed WHERE placed.id = comments.id;--> statement-breakpoint
UPDATE comments SET shown_at = created_at WHERE state = 'published';--> statement-breakpoint
UPDATE comments SET waits_since = created_at WHERE state = 'awaitingReview';--> statement-breakpoint
UPDATE comments SET deleted_at = created_at WHERE state = 'removed';--> statement-breakpoint
ALTER TABLE "comments" ALTER COLUMN "branch_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ALTER COLUMN "branch_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ALTER COLUMN "level" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "comments_close_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "comment_alerts" ADD CONSTRAINT "comment_alerts_reader_id_readers_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."readers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_alerts" ADD CONSTRAINT "comment_alerts_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_decisions" ADD CONSTRAINT "comment_decisions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_decisions" ADD CONSTRAINT "comment_decisions_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_decisions" ADD CONSTRAINT "comment_decisions_moderator_id_readers_id_fk" FOREIGN KEY ("moderator_id") REFERENCES "public"."readers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_recommendations" ADD CONSTRAINT "comment_recommendations_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_recommendations" ADD CONSTRAINT "comment_recommendations_reader_id_readers_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."readers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_reports" ADD CONSTRAINT "comment_reports_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_reports" ADD CONSTRAINT "comment_reports_reader_id_readers_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."readers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mutes" ADD CONSTRAINT "mutes_reader_id_readers_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."readers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mutes" ADD CONSTRAINT "mutes_muted_id_readers_id_fk" FOREIGN KEY ("muted_id") REFERENCES "public"."readers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_follows" ADD CONSTRAINT "thread_follows_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_follows" ADD CONSTRAINT "thread_follows_reader_id_readers_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."readers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "comment_alerts_once" ON "comment_alerts" USING btree ("reader_id","kind","comment_id");--> statement-breakpoint
CREATE INDEX "comment_alerts_newest" ON "comment_alerts" USING btree ("reader_id","at","id");--> statement-breakpoint
CREATE INDEX "comment_alerts_comment" ON "comment_alerts" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "comment_decisions_newest" ON "comment_decisions" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "comment_decisions_comment" ON "comment_decisions" USING btree ("comment_id","at");--> statement-breakpoint
CREATE INDEX "comment_decisions_moderator" ON "comment_decisions" USING btree ("moderator_id");--> statement-breakpoint
CREATE INDEX "comment_recommendations_reader" ON "comment_recommendations" USING btree ("reader_id");--> statement-breakpoint
CREATE INDEX "comment_reports_reader" ON "comment_reports" USING btree ("reader_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mutes_once" ON "mutes" USING btree ("reader_id","muted_id");--> statement-breakpoint
CREATE INDEX "mutes_muted" ON "mutes" USING btree ("muted_id");--> statement-breakpoint
CREATE INDEX "thread_follows_reader" ON "thread_follows" USING btree ("reader_id");--> statement-breakpoint
CREATE UNIQUE INDEX "comments_intent" ON "comments" USING btree ("reader_id","intent");--> statement-breakpoint
CREATE INDEX "comments_written" ON "comments" USING btree ("story_id","created_at");--> statement-breakpoint
CREATE INDEX "comments_shown" ON "comments" USING btree ("story_id","shown_at") WHERE "comments"."state" = 'published';--> statement-breakpoint
CREATE INDEX "comments_waiting" ON "comments" USING btree ("waits_since","id") WHERE "comments"."waits_since" is not null;--> statement-breakpoint
CREATE INDEX "comments_deleted" ON "comments" USING btree ("deleted_at") WHERE "comments"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "comments_thread" ON "comments" USING btree ("thread_id","branch_at","branch_id","created_at","id");