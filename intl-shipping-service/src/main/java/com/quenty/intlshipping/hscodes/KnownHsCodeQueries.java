package com.quenty.intlshipping.hscodes;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says which codes there are, and refuses none. */
@Component
public class KnownHsCodeQueries {

    private final JdbcClient jdbc;

    KnownHsCodeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The codes that the edition in force has, whatever national suffix they have.
     *
     * @param written with full stops and blanks or without
     * @return of each that there is, the digits that are the same in all countries
     */
    public Map<String, String> known(Collection<String> written) {
        var read = new LinkedHashMap<String, String>();
        written.forEach(code -> HsNumber.read(code).ifPresent(number -> read.put(code, number.international())));
        if (read.isEmpty()) {
            return Map.of();
        }
        var there = new HashSet<>(jdbc.sql("SELECT code FROM hs_codes WHERE edition = :edition AND code = ANY(:codes)")
                .param("edition", HsCodeQueries.EDITION)
                .param("codes", read.values().stream().distinct().toArray(String[]::new))
                .query((row, number) -> row.getString("code"))
                .list());
        read.values().retainAll(there);
        return read;
    }
}
