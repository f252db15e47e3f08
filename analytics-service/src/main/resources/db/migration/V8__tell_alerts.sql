-- Times in which instances with certain labels are not told; of one alert, or of all of a company.
CREATE TABLE alert_silences (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    silence_id VARCHAR(255) UNIQUE NOT NULL,
    company_id VARCHAR(255),
    alert_id VARCHAR(255),
    labels JSONB NOT NULL,
    reason VARCHAR(500) NOT NULL,
    silenced_from TIMESTAMP WITH TIME ZONE NOT NULL,
    silenced_until TIMESTAMP WITH TIME ZONE NOT NULL,
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    version BIGINT NOT NULL DEFAULT 0,
    CHECK (silenced_until >= silenced_from)
);
CREATE INDEX idx_alert_silences_company_created ON alert_silences (company_id, created_at, id);
CREATE INDEX idx_alert_silences_created ON alert_silences (created_at, id);
CREATE INDEX idx_alert_silences_until ON alert_silences (silenced_until);

-- Receivers of webhooks.
CREATE TABLE alert_channels (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel_id VARCHAR(255) UNIQUE NOT NULL,
    company_id VARCHAR(255),
    name VARCHAR(255) NOT NULL,
    url VARCHAR(500) NOT NULL,
    is_active BOOLEAN NOT NULL DEFAULT TRUE,
    created_by VARCHAR(255) NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP WITH TIME ZONE NOT NULL,
    version BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX idx_alert_channels_company_created ON alert_channels (company_id, created_at, id);
CREATE INDEX idx_alert_channels_created ON alert_channels (created_at, id);

-- Numbers of secrets. A secret itself is derived from the master key, the channel and its number, and is kept nowhere.
CREATE TABLE alert_channel_secrets (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    channel_id VARCHAR(255) NOT NULL REFERENCES alert_channels (channel_id),
    master_key_id VARCHAR(50) NOT NULL,
    valid_until TIMESTAMP WITH TIME ZONE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX idx_alert_channel_secrets_channel ON alert_channel_secrets (channel_id);

-- A message to one receiver. One that can't be delivered is kept as dead until it is replayed.
CREATE TABLE alert_messages (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    message_id VARCHAR(255) UNIQUE NOT NULL,
    company_id VARCHAR(255),
    alert_id VARCHAR(255),
    channel VARCHAR(20) NOT NULL,
    destination VARCHAR(255) NOT NULL,
    subject VARCHAR(500) NOT NULL,
    content JSONB NOT NULL,
    status VARCHAR(20) NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    last_error VARCHAR(500),
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    delivered_at TIMESTAMP WITH TIME ZONE,
    version BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX idx_alert_messages_company_created ON alert_messages (company_id, created_at, id);
CREATE INDEX idx_alert_messages_created ON alert_messages (created_at, id);
CREATE INDEX idx_alert_messages_alert ON alert_messages (alert_id, created_at, id);
