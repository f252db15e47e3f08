package com.quenty.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A piece of SQL as it stands in a constant of a class: which tables it names, and whether it writes them. */
record SqlText(String text) {

    /** One mention of a table. */
    record Mention(String table, boolean isWritten) {}

    private static final String NAME = "(?:ONLY\\s+)?\"?([a-z_][a-z0-9_]*)\"?";

    /** {@code FOR UPDATE} and {@code DO UPDATE} name no table. */
    private static final Pattern WRITES = Pattern.compile(
            "\\b(?:INSERT\\s+INTO|MERGE\\s+INTO|DELETE\\s+FROM|TRUNCATE(?:\\s+TABLE)?|(?<!FOR )(?<!DO )UPDATE|COPY)\\s+"
                    + NAME,
            Pattern.CASE_INSENSITIVE);

    private static final Pattern READS = Pattern.compile(
            "\\b(?:(?<!DELETE )FROM|JOIN|USING|LOCK\\s+TABLE)\\s+(?:LATERAL\\s+)?" + NAME, Pattern.CASE_INSENSITIVE);

    /** The further tables of {@code FROM a x, b y}. */
    private static final Pattern LISTED = Pattern.compile(
            "\\bFROM\\s+[a-z_][a-z0-9_]*(?:\\s+(?:AS\\s+)?[a-z_]+)?((?:\\s*,\\s*[a-z_][a-z0-9_]*(?:\\s+(?:AS\\s+)?[a-z_]+)?)+)",
            Pattern.CASE_INSENSITIVE);

    /** The beginning of what stands after FROM, in a constant of its own: {@code orders o JOIN …}. */
    private static final Pattern BEGINNING = Pattern.compile(
            "^\\s*([a-z_][a-z0-9_]*)\\s+(?:AS\\s+)?[a-z]{1,3}\\s*(?:$|,|\\b(?:JOIN|LEFT|INNER|CROSS|WHERE)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LOWER_CASE = Pattern.compile(
            "\\bselect\\b[\\s\\S]*\\bfrom\\s+\\w|\\binsert\\s+into\\s+\\w+\\s*\\(|\\bdelete\\s+from\\s+\\w+\\s+where\\b"
                    + "|\\bupdate\\s+\\w+\\s+(?:\\w+\\s+)?set\\s|\\border\\s+by\\s+\\w|\\bgroup\\s+by\\s+\\w"
                    + "|\\b(?:inner|left|cross)\\s+join\\s|\\bjoin\\s+\\w+\\s+\\w+\\s+on\\b|^\\s*where\\s+\\w"
                    + "|\\bon\\s+conflict\\b|\\bis\\s+(?:not\\s+)?null\\b[\\s\\S]*\\b(?:and|or)\\b|\\bfor\\s+update\\b"
                    + "|\\bcreate\\s+(?:unique\\s+)?(?:table|index)\\s+\\w|\\balter\\s+table\\s+\\w");

    /** A pattern that is written out is no search: {@code LIKE 'delivery:%'}. */
    private static final Pattern SEARCH = Pattern.compile(
            "\\bI?LIKE\\s+(?!')|\\bILIKE\\b|\\bSIMILAR\\s+TO\\b|\\w+_to_tsquery\\(|\\bposition\\(|\\bstrpos\\(");

    /** All tables that it names, in the order of their mention; aliases and functions may be among them. */
    List<Mention> mentions() {
        var found = new ArrayList<Mention>();
        WRITES.matcher(text).results().forEach(write -> found.add(new Mention(lower(write.group(1)), true)));
        READS.matcher(text).results().forEach(read -> found.add(new Mention(lower(read.group(1)), false)));
        BEGINNING
                .matcher(text)
                .results()
                .forEach(beginning -> found.add(new Mention(lower(beginning.group(1)), false)));
        LISTED.matcher(text)
                .results()
                .flatMap(list -> Pattern.compile("[^,]+").matcher(list.group(1)).results())
                .map(item -> item.group().strip().split("\\s+")[0])
                .forEach(table -> found.add(new Mention(lower(table), false)));
        return found;
    }

    /** Whether it holds SQL whose keywords are in lower case. */
    boolean isInLowerCase() {
        return LOWER_CASE.matcher(withoutLiterals()).find();
    }

    /**
     * Whether it looks for text in text by itself: only the platform's functions know that neither case nor accents nor the
     * wildcards of LIKE matter.
     */
    boolean searches() {
        return SEARCH.matcher(text).find() && !text.contains("search_pattern(") && !text.contains("search_query(");
    }

    private String withoutLiterals() {
        return text.replaceAll("'[^']*'", "''").replaceAll("(?m)--.*$", "");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
