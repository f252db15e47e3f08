package com.quenty.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.sample.SampleApplication;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With its first: whichever of the two runs later must not see what the other did. */
@ServiceIT(classes = SampleApplication.class)
class FreshDatabaseSecondIT {

    private final JdbcClient jdbc;

    FreshDatabaseSecondIT(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void theSeedIsThereAndNothingElse() {
        assertThat(parcels()).containsExactly("PARC-SEEDED");
    }

    @Test
    void sequencesStandWhereTheyStood() {
        assertThat(jdbc.sql("SELECT last_value FROM parcels_id_seq")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theServiceIsNoSuperuser() {
        assertThat(jdbc.sql("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void theServerIsTheOneWeDeploy() {
        assertThat(jdbc.sql("SHOW server_version_num").query(Integer.class).single() / 10_000)
                .isEqualTo(17);
    }

    @AfterAll
    static void leaveTraces(@Autowired JdbcClient jdbc) {
        jdbc.sql("DELETE FROM parcels").update();
        jdbc.sql("INSERT INTO parcels (parcel_id, company_id, weight) VALUES ('PARC-LEFT', 'COMP-1', 2)")
                .update();
        jdbc.sql("ALTER TABLE parcels DROP COLUMN notes").update();
    }

    private List<String> parcels() {
        return jdbc.sql("SELECT parcel_id FROM parcels").query(String.class).list();
    }
}
