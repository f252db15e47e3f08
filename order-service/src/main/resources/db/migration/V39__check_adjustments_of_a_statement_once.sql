-- Adjustments that one statement has written are checked once, by the last of them: each check looks at the whole order. A row of another
-- statement, or one that was changed since, is checked by itself.
CREATE OR REPLACE FUNCTION check_adjustments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM require_order_total(OLD.order_id);
        PERFORM require_adjustments(OLD.order_id);
    END IF;
    IF TG_OP <> 'DELETE' AND NOT EXISTS (
        SELECT FROM order_adjustments mine
        JOIN order_adjustments later ON later.order_id = mine.order_id AND later.adjustment_number > mine.adjustment_number
            AND later.xmin = mine.xmin AND later.cmin = mine.cmin
        WHERE mine.order_id = NEW.order_id AND mine.adjustment_number = NEW.adjustment_number)
    THEN
        PERFORM require_order_total(NEW.order_id);
        PERFORM require_adjustments(NEW.order_id);
    END IF;
    RETURN NULL;
END
$$;
