-- Two counts of one item find the same difference, and it would be written twice: a line claims its item until its count is
-- over. Of counts that overlap already the oldest stays open.
ALTER TABLE stock_count_lines ADD COLUMN under_way BOOLEAN NOT NULL DEFAULT true;

UPDATE stock_counts c
SET status = CASE c.status WHEN 'open' THEN 'cancelled' ELSE 'rejected' END, updated_at = now(), version = version + 1
WHERE c.status IN ('open', 'awaiting_approval') AND EXISTS (
    SELECT FROM stock_count_lines l
    JOIN stock_count_lines o ON o.inventory_item_id = l.inventory_item_id AND o.count_id < l.count_id
    JOIN stock_counts older ON older.id = o.count_id AND older.status IN ('open', 'awaiting_approval')
    WHERE l.count_id = c.id);
UPDATE stock_count_lines SET under_way = false
WHERE count_id IN (SELECT id FROM stock_counts WHERE status NOT IN ('open', 'awaiting_approval'));

CREATE UNIQUE INDEX stock_count_lines_are_counted_one_at_a_time ON stock_count_lines(inventory_item_id) WHERE under_way;

CREATE FUNCTION end_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE stock_count_lines SET under_way = false WHERE count_id = NEW.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER counts_let_go_of_their_items
    AFTER UPDATE ON stock_counts FOR EACH ROW
    WHEN (NEW.status IN ('applied', 'rejected', 'cancelled') AND OLD.status <> NEW.status)
    EXECUTE FUNCTION end_count();
