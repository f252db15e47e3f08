package com.quenty.planted.reports;

import com.quenty.platform.dated.DatedTable;
import com.quenty.platform.dated.DatedTables;
import com.quenty.platform.web.Versioned;
import org.springframework.stereotype.Component;

@Component
class PlantedVersionQueries {

    static final String ALL = "SELECT id FROM planted_reports ORDER BY valid_from";

    record PlantedVersion(long version) implements Versioned {}

    DatedTable<PlantedVersion> versions(DatedTables tables) {
        return tables.of(PlantedVersion.class, "planted_reports", null);
    }
}
