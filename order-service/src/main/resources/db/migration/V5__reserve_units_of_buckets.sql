-- Units of one bucket reserved for one line of an order. Open units are neither shipped (issued) nor given back (released); a
-- reservation is never deleted. expires_at: until when an unconfirmed order keeps it; null once confirmed.
CREATE TABLE reservations (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_number VARCHAR(255) NOT NULL,
    line_number INTEGER NOT NULL,
    company_id VARCHAR(255) NOT NULL,
    product_id INTEGER NOT NULL,
    inventory_item_id INTEGER NOT NULL REFERENCES inventory_items(id),
    quantity INTEGER NOT NULL,
    issued_quantity INTEGER NOT NULL DEFAULT 0,
    released_quantity INTEGER NOT NULL DEFAULT 0,
    open_quantity INTEGER NOT NULL GENERATED ALWAYS AS (quantity - issued_quantity - released_quantity) STORED,
    expires_at TIMESTAMP WITH TIME ZONE,
    release_reason VARCHAR(500),
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT reservations_product_is_the_companys
        FOREIGN KEY (product_id, company_id) REFERENCES products(id, company_id),
    CONSTRAINT reservations_quantities_add_up CHECK (
        quantity > 0 AND issued_quantity >= 0 AND released_quantity >= 0
        AND issued_quantity + released_quantity <= quantity)
);

CREATE INDEX idx_reservations_order_number ON reservations(order_number, id);
CREATE INDEX idx_reservations_open_item ON reservations(inventory_item_id) WHERE open_quantity > 0;
-- Open reservations that expire.
CREATE INDEX idx_reservations_open_expires_at ON reservations(expires_at) WHERE open_quantity > 0 AND expires_at IS NOT NULL;
-- The lists.
CREATE INDEX idx_reservations_created_at_id ON reservations(created_at, id);
CREATE INDEX idx_reservations_company_created_at_id ON reservations(company_id, created_at, id);
CREATE INDEX idx_reservations_product_created_at_id ON reservations(product_id, created_at, id);

ALTER TABLE stock_movements
    ADD CONSTRAINT stock_movements_reservation_fkey FOREIGN KEY (reservation_id) REFERENCES reservations(id);
CREATE INDEX idx_stock_movements_reservation ON stock_movements(reservation_id) WHERE reservation_id IS NOT NULL;

-- Open units are reserved in their bucket; the bucket's own constraint allows no more than it holds.
CREATE FUNCTION reserve_stock() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    change INTEGER := NEW.open_quantity - CASE TG_OP WHEN 'INSERT' THEN 0 ELSE OLD.open_quantity END;
BEGIN
    IF TG_OP = 'UPDATE' AND (NEW.inventory_item_id, NEW.quantity) <> (OLD.inventory_item_id, OLD.quantity) THEN
        RAISE EXCEPTION 'a reservation is released and made anew, not moved'
            USING ERRCODE = 'restrict_violation', TABLE = 'reservations';
    END IF;
    IF change <> 0 THEN
        UPDATE inventory_items
        SET reserved_quantity = reserved_quantity + change, updated_at = NEW.updated_at, version = version + 1
        WHERE id = NEW.inventory_item_id;
    END IF;
    RETURN NULL;
END
$$;

CREATE TRIGGER reservations_reserve_stock
    AFTER INSERT OR UPDATE ON reservations FOR EACH ROW EXECUTE FUNCTION reserve_stock();
CREATE TRIGGER reservations_are_kept
    BEFORE DELETE ON reservations FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reservations_are_never_emptied
    BEFORE TRUNCATE ON reservations FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
