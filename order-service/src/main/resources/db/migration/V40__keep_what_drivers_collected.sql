-- Packages of orders for which drivers came, as pickup-service tells them: one that has left may be in no known parcel yet, and the notice
-- of a pickup is taken once. fulfilment_number: the parcel that it is, or is a part of; null where that was not said.
CREATE TABLE collected_pieces (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    order_id INTEGER NOT NULL REFERENCES orders (id),
    pickup_reference VARCHAR(255) NOT NULL,
    piece_number INTEGER NOT NULL CHECK (piece_number > 0),
    tracking_number VARCHAR(255) NOT NULL,
    fulfilment_number INTEGER,
    collected BOOLEAN NOT NULL,
    picked_up_at TIMESTAMP WITH TIME ZONE NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT collected_pieces_number_key UNIQUE (order_id, pickup_reference, piece_number)
);
