-- Every price a product has had, and who set it. Kept by the database, so that every change of a price is recorded.
ALTER TABLE products ADD COLUMN updated_by VARCHAR(255);

CREATE TABLE product_prices (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    product_id INTEGER NOT NULL REFERENCES products(id) ON DELETE CASCADE,
    price DECIMAL(10,2) NOT NULL,
    currency VARCHAR(10) NOT NULL,
    changed_by VARCHAR(255) NOT NULL,
    changed_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX idx_product_prices_product_id_changed_at_id ON product_prices(product_id, changed_at, id);

CREATE FUNCTION remember_price() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' OR (NEW.price, NEW.currency) <> (OLD.price, OLD.currency) THEN
        INSERT INTO product_prices (product_id, price, currency, changed_by, changed_at)
        VALUES (NEW.id, NEW.price, NEW.currency, coalesce(NEW.updated_by, 'system'), NEW.updated_at);
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER prices_are_remembered
    AFTER INSERT OR UPDATE ON products FOR EACH ROW EXECUTE FUNCTION remember_price();

-- They go only together with a product that never had any other history.
CREATE FUNCTION keep_prices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM products WHERE id = OLD.product_id) THEN
        RAISE EXCEPTION 'prices of a product are kept' USING ERRCODE = 'restrict_violation', TABLE = 'product_prices';
    END IF;
    RETURN OLD;
END
$$;
CREATE TRIGGER prices_are_kept BEFORE DELETE ON product_prices FOR EACH ROW EXECUTE FUNCTION keep_prices();
CREATE TRIGGER prices_never_change BEFORE UPDATE ON product_prices FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER prices_are_never_emptied
    BEFORE TRUNCATE ON product_prices FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
