-- Of the first instalment, and by it of all later ones; null for one period after disbursement.
ALTER TABLE credit_applications ADD COLUMN requested_first_due_date DATE;

-- It was asked for like the rest.
CREATE TRIGGER credit_applications_keep_the_first_due_date
    BEFORE UPDATE ON credit_applications FOR EACH ROW
    WHEN (OLD.requested_first_due_date IS DISTINCT FROM NEW.requested_first_due_date)
    EXECUTE FUNCTION refuse_change();
