-- Columns that a manifest needs beyond the document.
-- sender, recipient: parties with their addresses; origin_country and destination_country are theirs. insured_value: 0 when it is not
-- insured. findings: of the check that validated it. snapshot: all that was submitted, as the text whose SHA-256 is snapshot_hash.
-- booking: the rate by which it is sent, as it was then. The totals are derived: weights and values of the items, volumes of the pieces.
ALTER TABLE manifests
    ADD COLUMN order_number VARCHAR(255),
    ADD COLUMN sender JSONB,
    ADD COLUMN recipient JSONB,
    ADD COLUMN incoterm VARCHAR(3),
    ADD COLUMN content_type VARCHAR(20),
    ADD COLUMN insured_value NUMERIC(10,2) NOT NULL DEFAULT 0,
    ADD COLUMN invoice_number VARCHAR(50),
    ADD COLUMN ship_date DATE,
    ADD COLUMN findings JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN snapshot TEXT,
    ADD COLUMN snapshot_hash VARCHAR(64),
    ADD COLUMN submitted_by VARCHAR(255),
    ADD COLUMN submitted_at TIMESTAMP WITH TIME ZONE,
    ADD COLUMN booking JSONB,
    ADD COLUMN version BIGINT NOT NULL DEFAULT 0,
    ALTER COLUMN status SET NOT NULL,
    ALTER COLUMN total_weight SET NOT NULL,
    ALTER COLUMN total_volume SET NOT NULL,
    ALTER COLUMN total_value SET NOT NULL,
    ALTER COLUMN currency SET NOT NULL,
    ALTER COLUMN created_at SET NOT NULL,
    ALTER COLUMN updated_at SET NOT NULL;

ALTER TABLE manifests
    ADD CONSTRAINT manifests_are_whole CHECK (
        num_nulls(sender, recipient, incoterm, content_type, shipping_zone) = 0),
    ADD CONSTRAINT manifests_status_known CHECK (status IN (
        'draft', 'validated', 'submitted', 'approved', 'rejected', 'quoted', 'booked', 'label_created', 'shipped', 'in_transit',
        'customs_hold', 'out_for_delivery', 'delivered', 'exception', 'returned_to_sender', 'lost', 'voided')),
    ADD CONSTRAINT manifests_incoterm_of_2020 CHECK (incoterm IN (
        'EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF')),
    ADD CONSTRAINT manifests_content_known CHECK (content_type IN (
        'documents', 'gift', 'sample', 'merchandise', 'return_merchandise', 'other')),
    ADD CONSTRAINT manifests_countries_are_the_parties CHECK (
        origin_country = sender ->> 'country' AND destination_country = recipient ->> 'country'),
    ADD CONSTRAINT manifests_cross_a_border CHECK (origin_country <> destination_country),
    ADD CONSTRAINT manifests_currency_is_of_iso_4217 CHECK (currency ~ '^[A-Z]{3}$'),
    ADD CONSTRAINT manifests_total_no_less_than_nothing CHECK (
        total_weight >= 0 AND total_volume >= 0 AND total_value >= 0 AND insured_value >= 0),
    ADD CONSTRAINT manifests_snapshots_are_whole CHECK (
        num_nulls(snapshot, snapshot_hash, submitted_by, submitted_at) IN (0, 4)),
    ADD CONSTRAINT manifests_submitted_are_frozen CHECK (
        CASE status
            WHEN 'draft' THEN snapshot IS NULL
            WHEN 'validated' THEN snapshot IS NULL
            WHEN 'voided' THEN TRUE
            ELSE snapshot IS NOT NULL
        END),
    ADD CONSTRAINT manifests_booked_have_a_number CHECK (
        status IN ('draft', 'validated', 'submitted', 'approved', 'rejected', 'quoted', 'voided')
        OR num_nulls(booking, tracking_number) = 0);

-- Pages of lists: by age, for everybody, a company and a person.
CREATE INDEX idx_manifests_created_at_id ON manifests (created_at, id);
CREATE INDEX idx_manifests_company_created_at ON manifests (company_id, created_at, id);
CREATE INDEX idx_manifests_created_by_created_at ON manifests (created_by, created_at, id);
CREATE INDEX idx_manifests_order_number ON manifests (order_number) WHERE order_number IS NOT NULL;

CREATE TRIGGER manifests_are_never_deleted
    BEFORE DELETE ON manifests FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Parcels. Sides in cm, weight with packaging in kg.
CREATE TABLE manifest_pieces (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    manifest_id INTEGER NOT NULL REFERENCES manifests (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    length NUMERIC(7,3) NOT NULL,
    width NUMERIC(7,3) NOT NULL,
    height NUMERIC(7,3) NOT NULL,
    weight NUMERIC(8,3) NOT NULL,
    tracking_number VARCHAR(255) CONSTRAINT manifest_pieces_tracking_number_key UNIQUE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT manifest_pieces_number_key UNIQUE (manifest_id, number),
    CONSTRAINT manifest_pieces_are_numbered_from_one CHECK (number > 0),
    CONSTRAINT manifest_pieces_have_a_size CHECK (length > 0 AND width > 0 AND height > 0 AND weight > 0)
);

-- weight, value and volume: of one. piece_number: the parcel that they are in.
ALTER TABLE manifest_items
    ALTER COLUMN created_at SET NOT NULL,
    ADD COLUMN line INTEGER,
    ADD COLUMN piece_number INTEGER,
    ADD COLUMN hazards JSONB NOT NULL DEFAULT '[]',
    ADD CONSTRAINT manifest_items_are_whole CHECK (num_nulls(manifest_id, line, piece_number) = 0),
    ADD CONSTRAINT manifest_items_line_key UNIQUE (manifest_id, line),
    ADD CONSTRAINT manifest_items_are_in_a_piece
        FOREIGN KEY (manifest_id, piece_number) REFERENCES manifest_pieces (manifest_id, number) ON DELETE CASCADE,
    ADD CONSTRAINT manifest_items_are_some CHECK (quantity > 0),
    ADD CONSTRAINT manifest_items_weigh_something CHECK (weight > 0),
    ADD CONSTRAINT manifest_items_no_less_than_nothing CHECK (value >= 0 AND volume >= 0),
    ADD CONSTRAINT manifest_items_hs_code_is_digits CHECK (hs_code ~ '^[0-9]{2,12}$'),
    ADD CONSTRAINT manifest_items_origin_is_of_iso_3166 CHECK (country_of_origin ~ '^[A-Z]{2}$');

CREATE INDEX idx_manifest_items_piece ON manifest_items (manifest_id, piece_number);

-- The contents of anything but a draft stay, whatever the code does. Tracking numbers of pieces are no contents.
CREATE FUNCTION refuse_change_of_frozen_contents() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed INTEGER := CASE TG_OP WHEN 'DELETE' THEN OLD.manifest_id ELSE NEW.manifest_id END;
BEGIN
    IF EXISTS (SELECT FROM manifests WHERE id = changed AND status <> 'draft') THEN
        RAISE EXCEPTION '% of a manifest that is no draft: % refused', TG_TABLE_NAME, TG_OP
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;

CREATE TRIGGER manifest_pieces_are_frozen
    BEFORE INSERT OR DELETE OR UPDATE OF manifest_id, number, length, width, height, weight ON manifest_pieces
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_frozen_contents();
CREATE TRIGGER manifest_items_are_frozen
    BEFORE INSERT OR DELETE OR UPDATE ON manifest_items
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_frozen_contents();
