-- A year's loans, seven months old and paid in time until last month. Columns are rough: the first end of day brings them in
-- line with the events.
WITH applied AS (
    INSERT INTO credit_applications (application_id, customer_id, requested_amount, requested_term_months, purpose, currency,
        product_code, product_version, submitted_by, expires_at)
    SELECT 'CA-BENCH-' || n, 'USER-BENCH-' || n, 1200000, 12, 'Bench', 'COP', 'bench', 1, 'USER-BENCH', now() + interval '1 year'
    FROM generate_series(1, {loans}) n
    RETURNING id, application_id, customer_id),
lent AS (
    INSERT INTO loans (loan_id, application_id, application_reference, customer_id, principal_amount, interest_rate, term_months,
        monthly_payment, status, disbursement_date, first_payment_date, maturity_date, total_amount_due, outstanding_balance,
        payments_remaining, collection_status, currency, product_code, product_version, offer_hash, aged_to, accrued_to,
        next_ageing_date, terms)
    SELECT replace(application_id, 'CA-', 'LOAN-'), id, application_id, customer_id, 1200000, 0.24, 12, 113471.52, 'active',
        date '{today}' - interval '7 months', date '{today}' - interval '6 months', date '{today}' + interval '5 months', 1361658,
        1200000, 12, 'none', 'COP', 'bench', 1, 'bench', date '{today}' - 1, date '{today}' - 1, date '{today}',
        '{"currency": "COP", "principal": 1200000.00, "annual_rate": 0.24, "instalments": 12, "first_due_date": null, "rules": {
            "every": {"count": 1, "unit": "months"}, "interest_type": "declining_balance",
            "amortisation": "equal_instalments", "formula": "actual_periods", "day_count": "actual_365",
            "interest_period": "daily", "grace": {"principal": 0, "interest_payment": 0, "interest_free": 0},
            "instalment_multiple": null,
            "charges": [{"code": "late", "time": "overdue", "amount": {"basis": "flat", "value": 15000}}],
            "penalties": {"grace_days": 3, "cap": null},
            "allocation": {"direction": "horizontal", "future": "next_instalment", "cells": [
                {"timing": "past_due", "component": "penalty"}, {"timing": "past_due", "component": "fee"},
                {"timing": "past_due", "component": "interest"}, {"timing": "past_due", "component": "principal"},
                {"timing": "due", "component": "penalty"}, {"timing": "due", "component": "fee"},
                {"timing": "due", "component": "interest"}, {"timing": "due", "component": "principal"},
                {"timing": "in_advance", "component": "penalty"}, {"timing": "in_advance", "component": "fee"},
                {"timing": "in_advance", "component": "interest"}, {"timing": "in_advance", "component": "principal"}]},
            "prepayment": "fewer_instalments", "early_pay_off": "till_pre_close_date", "interest_recalculation": false,
            "arrears": {"grace_days": 0, "floor": 0}}}'
    FROM applied
    RETURNING id, loan_id, disbursement_date)
INSERT INTO loan_events (loan_id, event_id, kind, event_date, amount, details, booked_on, actor, recorded_at)
SELECT id, 'EVT-0', 'disbursed', disbursement_date, 1200000,
    jsonb_build_object('id', 'EVT-0', 'on', disbursement_date, 'amount', 1200000.00), disbursement_date, 'bench', now()
FROM lent
UNION ALL
SELECT id, loan_id || '-PAY-' || n, 'payment', (disbursement_date + n * interval '1 month')::date, 114000,
    jsonb_build_object('id', loan_id || '-PAY-' || n, 'on', (disbursement_date + n * interval '1 month')::date,
        'amount', 114000.00),
    disbursement_date, 'bench', now()
FROM lent, generate_series(1, 6) n;
