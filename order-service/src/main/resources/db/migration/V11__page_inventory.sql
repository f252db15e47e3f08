-- Pages are cut by (sort column, id); each sort a list allows has its index, and so have the lists of one company and product.
CREATE INDEX idx_inventory_items_created_at_id ON inventory_items(created_at, id);
CREATE INDEX idx_inventory_items_quantity_id ON inventory_items(quantity, id);
CREATE INDEX idx_inventory_items_company_created_at_id ON inventory_items(company_id, created_at, id);
CREATE INDEX idx_inventory_items_company_quantity_id ON inventory_items(company_id, quantity, id);
CREATE INDEX idx_inventory_items_company_location ON inventory_items(company_id, location, id);
-- Units that expire, and those that the job puts into quarantine.
CREATE INDEX idx_inventory_items_company_expiry_id ON inventory_items(company_id, expiry_date, id)
    WHERE stock_state = 'sellable' AND quantity > 0;
CREATE INDEX idx_inventory_items_expiring ON inventory_items(expiry_date, id) WHERE stock_state = 'sellable' AND quantity > 0;
