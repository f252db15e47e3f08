-- Goods that arrived with a return and are none of it: found in its parcel, kept for the customer. sku: as scanned, where there was one.
CREATE TABLE unexpected_goods (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    return_id INTEGER NOT NULL REFERENCES returns (id),
    sku VARCHAR(100),
    description VARCHAR(500) NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX idx_unexpected_goods_return ON unexpected_goods (return_id, created_at, id);
CREATE TRIGGER unexpected_goods_are_append_only
    BEFORE UPDATE OR DELETE ON unexpected_goods FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER unexpected_goods_are_never_emptied
    BEFORE TRUNCATE ON unexpected_goods FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
