-- Units that came back, by the id that reverse-logistics-service has for them: each is taken in once. destination: sellable,
-- quarantine, or nowhere when they are not put back into stock.
CREATE TABLE returned_items (
    return_item_id VARCHAR(255) PRIMARY KEY,
    order_id INTEGER NOT NULL,
    line_number INTEGER NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    destination VARCHAR(50) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT returned_items_line_fkey FOREIGN KEY (order_id, line_number) REFERENCES order_items(order_id, line_number)
);

CREATE INDEX idx_returned_items_line ON returned_items(order_id, line_number);
CREATE INDEX idx_returned_items_created_at ON returned_items(created_at);

CREATE TRIGGER returned_items_are_append_only
    BEFORE UPDATE OR DELETE ON returned_items FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER returned_items_are_never_emptied
    BEFORE TRUNCATE ON returned_items FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
