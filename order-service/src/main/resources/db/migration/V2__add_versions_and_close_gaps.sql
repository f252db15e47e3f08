-- Every resource that can be changed has a version: it is the ETag on the wire and detects concurrent writers.
ALTER TABLE products ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
ALTER TABLE inventory_items ADD COLUMN version BIGINT NOT NULL DEFAULT 0;

-- A row without these makes no sense, and a list sorted by created_at would lose it.
ALTER TABLE products
    ALTER COLUMN active SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL;
ALTER TABLE orders
    ALTER COLUMN status SET NOT NULL,
    ALTER COLUMN currency SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL;
ALTER TABLE order_items
    ALTER COLUMN order_id SET NOT NULL,
    ALTER COLUMN product_id SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL;
ALTER TABLE inventory_items
    ALTER COLUMN product_id SET NOT NULL,
    ALTER COLUMN min_stock_level SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL;
ALTER TABLE stock_movements
    ALTER COLUMN product_id SET NOT NULL;

-- An amount needs a currency; the document gives orders one, but not the catalogue. Amounts are kept with
-- two decimals, so a currency that has three (KWD) can't be sold in.
ALTER TABLE products
    ADD COLUMN currency VARCHAR(10) NOT NULL DEFAULT 'USD',
    ADD COLUMN min_shelf_life_days INTEGER,
    ADD CONSTRAINT products_price_is_positive CHECK (price > 0),
    ADD CONSTRAINT products_cost_is_not_negative CHECK (cost >= 0),
    ADD CONSTRAINT products_weight_is_positive CHECK (weight > 0),
    ADD CONSTRAINT products_shelf_life_is_not_negative CHECK (min_shelf_life_days >= 0);
COMMENT ON COLUMN products.weight IS 'kg';
COMMENT ON COLUMN products.dimensions IS '{"length", "width", "height"} in cm';
COMMENT ON COLUMN products.min_shelf_life_days IS 'Days a unit must still be good for when it is reserved; null: the service''s default';

ALTER TABLE orders ADD CONSTRAINT orders_total_is_not_negative CHECK (total_amount >= 0);
ALTER TABLE order_items
    ADD CONSTRAINT order_items_quantity_is_positive CHECK (quantity > 0),
    ADD CONSTRAINT order_items_unit_price_is_not_negative CHECK (unit_price >= 0),
    ADD CONSTRAINT order_items_total_is_the_product CHECK (total_price = unit_price * quantity);

-- The document lets the deletion of a product cascade into orders, stock and the ledger: history would vanish with it. The
-- foreign keys stay as the document has them; this trigger comes before them. It runs with the product's row locked, so that
-- a concurrent reference is either seen here or finds the product gone.
CREATE FUNCTION keep_products_with_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM order_items WHERE product_id = OLD.id)
        OR EXISTS (SELECT FROM inventory_items WHERE product_id = OLD.id)
        OR EXISTS (SELECT FROM stock_movements WHERE product_id = OLD.id)
    THEN
        RAISE EXCEPTION 'product % has a history' , OLD.id
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'products_with_history_are_kept', TABLE = 'products';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER products_with_history_are_kept
    BEFORE DELETE ON products FOR EACH ROW EXECUTE FUNCTION keep_products_with_history();
CREATE TRIGGER products_are_never_emptied
    BEFORE TRUNCATE ON products FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
