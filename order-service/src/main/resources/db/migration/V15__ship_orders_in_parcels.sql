-- Units that leave together. fulfilment_number counts within its order. pickup_reference and shipment_reference: what pickup-service and
-- intl-shipping-service call the shipment, so that repeated notices are applied once.
CREATE TABLE fulfilments (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders(id),
    fulfilment_number INTEGER NOT NULL,
    status VARCHAR(50) NOT NULL,
    tracking_numbers JSONB NOT NULL DEFAULT '[]',
    carrier VARCHAR(255),
    pickup_reference VARCHAR(255),
    shipment_reference VARCHAR(255),
    shipped_at TIMESTAMP WITH TIME ZONE,
    delivered_at TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    version BIGINT NOT NULL,
    CONSTRAINT fulfilments_number_key UNIQUE (order_id, fulfilment_number)
);

CREATE TABLE fulfilment_items (
    fulfilment_id INTEGER NOT NULL REFERENCES fulfilments(id),
    line_number INTEGER NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (fulfilment_id, line_number)
);
