ALTER TABLE "sessions" ADD COLUMN "former_token" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "former_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_former_token_unique" UNIQUE("former_token");