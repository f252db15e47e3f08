-- Search ignores case and accents, in every service and for letters of any script (docs/adr/0030-search.md). All of it is computed from
-- PostgreSQL's own Unicode tables (normalize, pg_c_utf8), so that the result is the same whatever locale a database was created with, and
-- immutable, so that generated columns and indexes may use it. Bodies are bound to what they call when they are created: a restore,
-- which has no search path, can compute them too.

-- Without case, accents, vowel points, compatibility forms and what can't be seen; blanks as one. Decomposed, stripped, put together
-- again: syllables of Hangul and letters of Indic and Japanese scripts, which decompose too, stay whole. Letters that have an accent by
-- name but no decomposition are listed.
CREATE FUNCTION folded(text TEXT) RETURNS TEXT
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN btrim(regexp_replace(
        CASE WHEN octet_length(text) = length(text) THEN lower(text COLLATE pg_c_utf8) -- ASCII, only faster
        ELSE normalize(
            replace(replace(replace(replace(
                translate(
                    lower(regexp_replace(
                        normalize(translate(text, '™℠', ''), NFKD),
                        '[\u00AD\u0300-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u061C\u0640'
                            '\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u0711\u0730-\u074A\u180B-\u180F'
                            '\u1AB0-\u1AFF\u1DC0-\u1DFF\u200B-\u200F\u202A-\u202E\u2060-\u206F\u20D0-\u20FF\uFE00-\uFE0F'
                            '\uFE20-\uFE2F\uFEFF]+',
                        '', 'g') COLLATE pg_c_utf8),
                    'ςıøđħłŧƀƃƈƌƒƙƚƞƥƫƭƴƶǥȡȥȴȵȶȼȿɀɇɉɋɍɏɓɕɖɗɟɠɦɨɫɬɭɱɲɳɼɽɾʂʄʈʋʐʑʝʠᶀᶁᶂᶃᶄᶅᶆᶇᶈᶉᶊᶌᶍᶎᶏᶑᶒᶖᶙỿⱡⱥⱦⱨⱪⱬⱱⱳⱴⱸⱺꝁꝃꝅꝉꝋꝍꝑꝓꝕꝗꝙꝟ',
                    'σiodhltbbcdfklnpttyzgdzlntcszejqrybcddjghilllmnnrrrsjtvzzjqbdfgklmnprsvxzadeiuylathkzvwveokkkloopppqqv'),
                'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
            NFKC)
        END,
        '\s+', ' ', 'g'));

-- For a generated column, STORED, with an index of trigrams: "part of". All in ASCII: a byte that is not becomes X and its three octal
-- digits, and digits of the text become letters A to J. Nothing folded has upper-case letters, so no text is taken for another.
-- pg_trgm takes other letters for punctuation, and indexes nothing of them, in a database with the locale C.
CREATE FUNCTION search_key(text TEXT) RETURNS TEXT
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN replace(
        encode(convert_to(translate(folded(text), '0123456789', 'ABCDEFGHIJ'), 'UTF8'), 'escape'), '\', 'X');

-- The pattern by which LIKE finds it in such a column. The wildcards of LIKE are letters like any other. Null, which finds nothing, where nothing is left of
-- the text.
CREATE FUNCTION search_pattern(text TEXT) RETURNS TEXT
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN '%' || replace(replace(nullif(search_key(text), ''), '_', '\_'), '%', '\%') || '%';

-- For full text search: words with blanks between them, so that the parser, whose notion of a letter depends on the locale, has
-- nothing to decide.
CREATE FUNCTION search_words(text TEXT) RETURNS TEXT
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN regexp_replace(folded(text) COLLATE pg_c_utf8, '[[:punct:][:space:][:cntrl:]]+', ' ', 'g');

-- The same for websearch_to_tsquery, which understands quotes, and a hyphen before a word.
CREATE FUNCTION search_query(text TEXT) RETURNS TEXT
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN regexp_replace(
        folded(translate(text, '“”„«»', '"""""')) COLLATE pg_c_utf8,
        '(?!["-])[[:punct:][:space:][:cntrl:]]|(?<=[^[:space:]])-|-(?![^[:space:]])', ' ', 'g');
