-- Units of a line that were taken back, over all its edits: a line may be raised and taken back many times, so the sum may be more
-- than a line can hold at once.
ALTER TABLE order_items ALTER COLUMN cancelled_quantity TYPE BIGINT;
