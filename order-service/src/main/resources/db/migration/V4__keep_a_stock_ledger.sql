-- Columns the document's movements lack to rebuild a bucket from them. quantity is signed from here on: receipts are positive,
-- issues are negative, so that the sum of a bucket's movements is its quantity.
-- reservation_id: the reservation that the entry fulfilled. reversal_of: movement_id of the entry it takes back.
ALTER TABLE stock_movements
    ADD COLUMN movement_id VARCHAR(255),
    ADD COLUMN company_id VARCHAR(255),
    ADD COLUMN inventory_item_id INTEGER REFERENCES inventory_items(id),
    ADD COLUMN balance_after INTEGER,
    ADD COLUMN reason_code VARCHAR(50),
    ADD COLUMN reservation_id BIGINT,
    ADD COLUMN reversal_of VARCHAR(255),
    ADD CONSTRAINT stock_movements_are_whole CHECK (
        num_nulls(movement_id, company_id, inventory_item_id, balance_after, reason_code) = 0),
    ADD CONSTRAINT stock_movements_balance_is_not_negative CHECK (balance_after >= 0),
    ADD CONSTRAINT stock_movements_sign_suits_type CHECK (CASE movement_type
        WHEN 'IN' THEN quantity > 0
        WHEN 'OUT' THEN quantity < 0
        WHEN 'ADJUSTMENT' THEN quantity <> 0
        ELSE false END);

-- The balance of a bucket at an instant, and its entries in their order.
CREATE INDEX idx_stock_movements_item_created_at_id ON stock_movements(inventory_item_id, created_at, id);
CREATE INDEX idx_stock_movements_movement_id ON stock_movements(movement_id);
CREATE INDEX idx_stock_movements_reversal_of ON stock_movements(reversal_of) WHERE reversal_of IS NOT NULL;
-- The lists: all, of a company, of a product, by reference.
CREATE INDEX idx_stock_movements_created_at_id ON stock_movements(created_at, id);
CREATE INDEX idx_stock_movements_company_created_at_id ON stock_movements(company_id, created_at, id);
CREATE INDEX idx_stock_movements_product_created_at_id ON stock_movements(product_id, created_at, id);
CREATE INDEX idx_stock_movements_reference ON stock_movements(reference_number, created_at, id)
    WHERE reference_number IS NOT NULL;

-- An entry moves the stock: there is no other way to change a quantity, so ledger and bucket can't differ. Entries of a bucket
-- are dated in the order they were written, or the computed stock of a past instant would be wrong.
CREATE FUNCTION move_stock() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    bucket inventory_items;
BEGIN
    UPDATE inventory_items
    SET quantity = quantity + NEW.quantity,
        received_at = CASE WHEN quantity = 0 AND NEW.quantity > 0 THEN NEW.created_at ELSE received_at END,
        last_moved_at = NEW.created_at,
        updated_at = NEW.created_at,
        version = version + 1
    WHERE id = NEW.inventory_item_id
        AND product_id = NEW.product_id
        AND (last_moved_at IS NULL OR last_moved_at <= NEW.created_at)
    RETURNING * INTO bucket;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'no bucket % of product % that was last moved before %',
            NEW.inventory_item_id, NEW.product_id, NEW.created_at
            USING ERRCODE = 'check_violation', TABLE = 'stock_movements', CONSTRAINT = 'stock_movements_follow_in_time';
    END IF;
    IF NEW.reversal_of IS NOT NULL
        AND EXISTS (SELECT FROM stock_movements WHERE reversal_of = NEW.reversal_of)
    THEN
        RAISE EXCEPTION 'movement % is reversed already', NEW.reversal_of
            USING ERRCODE = 'unique_violation', TABLE = 'stock_movements', CONSTRAINT = 'stock_movements_reversed_once';
    END IF;
    NEW.company_id := bucket.company_id;
    NEW.balance_after := bucket.quantity;
    RETURN NEW;
END
$$;

CREATE TRIGGER movements_move_stock
    BEFORE INSERT ON stock_movements FOR EACH ROW EXECUTE FUNCTION move_stock();
CREATE TRIGGER stock_movements_are_append_only
    BEFORE UPDATE OR DELETE ON stock_movements FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER stock_movements_are_never_emptied
    BEFORE TRUNCATE ON stock_movements FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
