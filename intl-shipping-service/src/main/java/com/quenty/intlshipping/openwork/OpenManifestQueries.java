package com.quenty.intlshipping.openwork;

import com.quenty.intlshipping.manifests.ManifestStatus;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts manifests that somebody still has to do something about. */
@Component
class OpenManifestQueries {

    private static final List<String> OPEN = Arrays.stream(ManifestStatus.values())
            .filter(ManifestStatus::isOpen)
            .map(ManifestStatus::code)
            .toList();

    private final JdbcClient jdbc;

    OpenManifestQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long begunBy(String userId) {
        return count("SELECT count(*) FROM manifests WHERE created_by = :id AND status IN (:open)", userId);
    }

    long sentBy(String companyId) {
        return count("SELECT count(*) FROM manifests WHERE company_id = :id AND status IN (:open)", companyId);
    }

    private long count(String sql, String id) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("open", OPEN)
                .query(Long.class)
                .single();
    }
}
