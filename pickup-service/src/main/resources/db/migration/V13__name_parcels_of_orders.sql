-- The parcel of the order that a package is, or is a part of; null where that was not said.
ALTER TABLE pickup_packages
    ADD COLUMN fulfilment_number INTEGER,
    ADD CONSTRAINT pickup_packages_parcels_are_of_orders CHECK (
        fulfilment_number IS NULL OR (fulfilment_number > 0 AND order_id IS NOT NULL));
