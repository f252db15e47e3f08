-- A bucket holds the units of one product that are alike: same state, place, batch and expiry. The document lets two rows be
-- the same bucket, and lets more be reserved than is there.
-- item_id identifies the bucket outside. company_id is the product's, so that lists of a company have an index.
-- stock_state: sellable, quarantine (not to be sold until a person decides), in_transit (between two places).
-- received_at: when it was last filled from empty, which FIFO goes by. last_moved_at: time of its latest ledger entry.
CREATE UNIQUE INDEX products_id_company_key ON products(id, company_id);

ALTER TABLE inventory_items
    ADD COLUMN item_id VARCHAR(255),
    ADD COLUMN company_id VARCHAR(255),
    ADD COLUMN stock_state VARCHAR(50) NOT NULL DEFAULT 'sellable',
    ADD COLUMN received_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN last_moved_at TIMESTAMP WITH TIME ZONE,
    ADD CONSTRAINT inventory_items_are_named CHECK (num_nulls(item_id, company_id) = 0),
    ADD CONSTRAINT inventory_items_item_id_key UNIQUE (item_id),
    ADD CONSTRAINT inventory_items_company_is_the_products
        FOREIGN KEY (product_id, company_id) REFERENCES products(id, company_id),
    ADD CONSTRAINT inventory_items_state_known CHECK (stock_state IN ('sellable', 'quarantine', 'in_transit')),
    ADD CONSTRAINT inventory_items_bucket_key
        UNIQUE NULLS NOT DISTINCT (product_id, stock_state, location, batch_number, expiry_date),
    ADD CONSTRAINT inventory_items_reserved_within_quantity CHECK (0 <= reserved_quantity AND reserved_quantity <= quantity),
    ADD CONSTRAINT inventory_items_only_sellable_is_reserved CHECK (reserved_quantity = 0 OR stock_state = 'sellable'),
    ADD CONSTRAINT inventory_items_levels_are_ordered CHECK (0 <= min_stock_level AND min_stock_level <= max_stock_level);

-- Quantity follows the ledger and the reserved quantity follows the reservations, by the triggers of the next two migrations.
-- A direct change, by any client, is refused; the key of a bucket never changes.
CREATE FUNCTION guard_stock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.quantity <> 0 OR NEW.reserved_quantity <> 0 THEN
            RAISE EXCEPTION 'a bucket begins empty' USING ERRCODE = 'restrict_violation', TABLE = 'inventory_items';
        END IF;
    ELSIF pg_trigger_depth() < 2 AND (NEW.quantity, NEW.reserved_quantity) <> (OLD.quantity, OLD.reserved_quantity) THEN
        RAISE EXCEPTION 'stock is moved by the ledger and by reservations only'
            USING ERRCODE = 'restrict_violation', TABLE = 'inventory_items';
    ELSIF (NEW.product_id, NEW.stock_state, NEW.location, NEW.batch_number, NEW.expiry_date)
        IS DISTINCT FROM (OLD.product_id, OLD.stock_state, OLD.location, OLD.batch_number, OLD.expiry_date)
    THEN
        RAISE EXCEPTION 'units are moved from bucket to bucket, a bucket stays what it is'
            USING ERRCODE = 'restrict_violation', TABLE = 'inventory_items';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER stock_is_guarded
    BEFORE INSERT OR UPDATE ON inventory_items FOR EACH ROW EXECUTE FUNCTION guard_stock();
CREATE TRIGGER buckets_are_kept
    BEFORE DELETE ON inventory_items FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER buckets_are_never_emptied
    BEFORE TRUNCATE ON inventory_items FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
