DELETE FROM end_of_day_failures;
DELETE FROM end_of_day_runs;
UPDATE business_dates SET business_date = date '{today}' - 1;
UPDATE loans SET next_ageing_date = date '{today}', aged_to = date '{today}' - 1 WHERE offer_hash = 'bench';
