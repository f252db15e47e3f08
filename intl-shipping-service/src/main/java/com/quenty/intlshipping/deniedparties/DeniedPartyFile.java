package com.quenty.intlshipping.deniedparties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as its file says it.
 *
 * @param date of the list, as its publisher says
 * @param demo whether its names are invented
 */
record DeniedPartyFile(
        @Nullable String name,
        @Nullable LocalDate date,
        @Nullable Boolean demo,
        @Nullable List<@Nullable Entry> entries) {

    private static final int LONGEST_REFERENCE = 100;
    private static final int LONGEST_NAME = 500;

    /**
     * @param names the name, and other names of the same party in whatever script
     * @param country as the list says
     * @param programme the law or programme that it is listed under
     */
    record Entry(
            @Nullable String reference,
            @Nullable List<@Nullable String> names,
            @Nullable String country,
            @Nullable String programme) {}

    /** One name of an entry. */
    record Row(
            String reference,
            String name,
            @Nullable String country,
            @Nullable String programme) {}

    /**
     * Each name of each entry.
     *
     * @throws IllegalArgumentException if the file lacks something, or has too much of it
     */
    List<Row> rows() {
        var rows = new ArrayList<Row>();
        if (entries == null || entries.isEmpty()) {
            throw new IllegalArgumentException("The list has no entries.");
        }
        for (int i = 0; i < entries.size(); i++) {
            add(i, entries.get(i), rows);
        }
        return rows;
    }

    private static void add(int place, @Nullable Entry entry, List<Row> rows) {
        if (entry == null
                || entry.reference() == null
                || entry.names() == null
                || entry.names().isEmpty()) {
            throw new IllegalArgumentException("Entry %d has no reference or no names.".formatted(place));
        }
        for (var name : entry.names()) {
            if (name == null || NameScoreCalculator.tokens(name).isEmpty()) {
                throw new IllegalArgumentException("Entry %d has a name without letters.".formatted(place));
            }
            if (name.length() > LONGEST_NAME || entry.reference().length() > LONGEST_REFERENCE) {
                throw new IllegalArgumentException(
                        "Entry %d has a name or reference that is too long.".formatted(place));
            }
            rows.add(new Row(entry.reference(), name, entry.country(), entry.programme()));
        }
    }
}
