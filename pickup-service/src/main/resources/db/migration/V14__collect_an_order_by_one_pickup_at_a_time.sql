-- Orders and the pickups that collect them. is_open: until the pickup is over, however it ends.
CREATE TABLE pickup_orders (
    pickup_id INTEGER NOT NULL REFERENCES pickups (id),
    order_id VARCHAR(255) NOT NULL,
    is_open BOOLEAN NOT NULL,
    PRIMARY KEY (pickup_id, order_id)
);
CREATE UNIQUE INDEX pickup_orders_open_key ON pickup_orders (order_id) WHERE is_open;

-- Some orders have several open pickups by now: the first one has the order, and the others go on beside it.
INSERT INTO pickup_orders (pickup_id, order_id, is_open)
SELECT min(p.id), k.order_id, TRUE
FROM pickup_packages k JOIN pickups p ON p.id = k.pickup_id
WHERE k.order_id IS NOT NULL AND p.status NOT IN ('completed', 'closed_unsuccessful', 'cancelled')
GROUP BY k.order_id;
