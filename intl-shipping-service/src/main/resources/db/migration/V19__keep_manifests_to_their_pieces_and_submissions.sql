-- Some pieces were delivered, and the others went back.
ALTER TABLE manifests
    DROP CONSTRAINT manifests_status_known,
    ADD CONSTRAINT manifests_status_known CHECK (status IN (
        'draft', 'validated', 'submitted', 'approved', 'rejected', 'quoted', 'booked', 'label_created', 'shipped', 'in_transit',
        'customs_hold', 'out_for_delivery', 'delivered', 'partially_returned', 'exception', 'returned_to_sender', 'lost', 'voided'));
