-- Events of the payment provider that were taken in, each once. taken: whether it has changed something; false: it came too late to
-- matter, or is of a kind that does not.
CREATE TABLE payment_events (
    provider VARCHAR(50) NOT NULL,
    event_id VARCHAR(255) NOT NULL,
    event_type VARCHAR(255) NOT NULL,
    object_id VARCHAR(255) NOT NULL,
    taken BOOLEAN NOT NULL DEFAULT FALSE,
    occurred_at TIMESTAMP WITH TIME ZONE NOT NULL,
    received_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (provider, event_id)
);
CREATE INDEX idx_payment_events_object ON payment_events(object_id, received_at);
