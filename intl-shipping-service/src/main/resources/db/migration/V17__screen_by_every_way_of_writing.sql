-- way: in which way the text is like the listed name. Only whole names block; a name within a text, in other letters, or in letters that look alike is for
-- a person to clear. method: by which names are compared; one that was compared by an earlier method is compared again.
ALTER TABLE screenings
    ADD COLUMN way VARCHAR(20) NOT NULL DEFAULT 'whole' CHECK (way IN ('whole', 'part', 'transliterated', 'look_alike')),
    ADD COLUMN method INTEGER NOT NULL DEFAULT 1 CHECK (method > 0),
    DROP CONSTRAINT screenings_name_key,
    DROP CONSTRAINT screenings_are_what_their_scores_say;
ALTER TABLE screenings
    ALTER COLUMN way DROP DEFAULT,
    ALTER COLUMN method DROP DEFAULT,
    ADD CONSTRAINT screenings_name_key UNIQUE (manifest_id, pointer, name, list_id, review_score, block_score, method),
    ADD CONSTRAINT screenings_are_what_their_scores_say CHECK (CASE
        WHEN score >= block_score AND way = 'whole' THEN status = 'blocked'
        WHEN score >= review_score THEN status IN ('review', 'cleared')
        ELSE status = 'clear' END);
