-- Parcels that can be asked for. tracking_number: our own. piece_number: 0 for the shipment as a whole. carrier_number: the carrier's own,
-- null while it is not known. Rows stay when a shipment is given up: no number is used again.
CREATE TABLE tracked_parcels (
    tracking_number VARCHAR(40) PRIMARY KEY,
    manifest_id VARCHAR(255) NOT NULL,
    piece_number INTEGER NOT NULL CHECK (piece_number >= 0),
    carrier_code VARCHAR(50) NOT NULL REFERENCES shipping_carriers (code),
    carrier_number VARCHAR(40),
    registered_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT tracked_parcels_piece_key UNIQUE (manifest_id, piece_number),
    CONSTRAINT tracked_parcels_carrier_number_key UNIQUE (carrier_number, carrier_code)
);

-- Everything that happened to parcels, also to those that are not known yet: a carrier may tell of a number before we are told of it. number: as it was
-- told, our own or the carrier's. An event is taken once. No address and no text of the carrier's is kept, which may name people.
CREATE TABLE tracking_events (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    carrier_code VARCHAR(50) NOT NULL REFERENCES shipping_carriers (code),
    number VARCHAR(40) NOT NULL,
    code VARCHAR(50) NOT NULL,
    status VARCHAR(30) NOT NULL,
    reason_code VARCHAR(50),
    city VARCHAR(100),
    country VARCHAR(2),
    estimated_delivery TIMESTAMP WITH TIME ZONE,
    occurred_at TIMESTAMP WITH TIME ZONE NOT NULL,
    received_at TIMESTAMP WITH TIME ZONE NOT NULL,
    source VARCHAR(10) NOT NULL,
    recorded_by VARCHAR(255),
    CONSTRAINT tracking_events_are_taken_once UNIQUE (carrier_code, number, code, occurred_at),
    CONSTRAINT tracking_events_have_a_status CHECK (status IN ('pending', 'picked_up', 'on_hold', 'in_transit', 'delivery_delayed',
        'out_for_delivery', 'ready_for_pickup', 'delivery_failed', 'delivered', 'return_to_sender', 'cancelled', 'unknown')),
    CONSTRAINT tracking_events_have_a_source CHECK (source IN ('webhook', 'hand', 'manifest')),
    CONSTRAINT tracking_events_by_hand_name_the_person CHECK ((source = 'hand') = (recorded_by IS NOT NULL))
);
CREATE INDEX idx_tracking_events_received_at ON tracking_events (received_at, id);
CREATE TRIGGER tracking_events_never_change
    BEFORE UPDATE ON tracking_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER tracking_events_are_never_emptied
    BEFORE TRUNCATE ON tracking_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Messages of carriers that were taken in, by the id that they are signed with, so that a recording says nothing twice.
CREATE TABLE tracking_messages (
    carrier_code VARCHAR(50) NOT NULL REFERENCES shipping_carriers (code),
    message_id TEXT NOT NULL,
    received_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (carrier_code, message_id)
);
CREATE INDEX idx_tracking_messages_received_at ON tracking_messages (received_at);
