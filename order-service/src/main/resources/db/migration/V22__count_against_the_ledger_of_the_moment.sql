-- A line is compared with the ledger at the moment it was counted, not at the moment the count is submitted.
-- opened_after: the last movement of the item when the count was opened; any later one happened while it was being counted.
-- counted_at, counted_after: when the line was counted, and the last movement of the item by then. Movements are identified by their
-- id, which rises within an item; times may be equal.
ALTER TABLE stock_count_lines
    ADD COLUMN opened_after BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN counted_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN counted_after BIGINT;

UPDATE stock_count_lines l
SET opened_after = coalesce((
    SELECT max(m.id) FROM stock_movements m
    WHERE m.inventory_item_id = l.inventory_item_id AND m.created_at <= l.created_at), 0);

-- Of counts that are in already, the moment of submitting is all that is known.
UPDATE stock_count_lines l
SET counted_at = c.updated_at,
    counted_after = coalesce((
        SELECT max(m.id) FROM stock_movements m
        WHERE m.inventory_item_id = l.inventory_item_id AND m.created_at <= c.updated_at), 0)
FROM stock_counts c
WHERE c.id = l.count_id AND l.counted_quantity IS NOT NULL;

ALTER TABLE stock_count_lines
    DROP CONSTRAINT stock_count_lines_are_counted_at_once,
    ADD CONSTRAINT stock_count_lines_are_counted_at_once CHECK (
        num_nulls(expected_quantity, counted_quantity, counted_at, counted_after) IN (0, 4) AND counted_quantity >= 0);
