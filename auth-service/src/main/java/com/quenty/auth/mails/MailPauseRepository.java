package com.quenty.auth.mails;

import com.quenty.platform.persistence.SqlTimes;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Pauses between two mails of one kind to one address whose reader did not request them. */
@Repository
class MailPauseRepository {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    MailPauseRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins a pause unless one is running. Exactly one of two concurrent callers gets true.
     *
     * @return false while a pause is running
     */
    boolean begin(MailRequest.Kind kind, String email) {
        var now = clock.instant();
        return jdbc.sql("""
                        INSERT INTO mail_pauses AS pause (kind, address, ends_at) VALUES (:kind, lower(:address), :ends)
                        ON CONFLICT (kind, address) DO UPDATE SET ends_at = excluded.ends_at WHERE pause.ends_at <= :now
                        """)
                        .param("kind", kind.code())
                        .param("address", email)
                        .param("ends", SqlTimes.of(now.plus(PAUSE)))
                        .param("now", SqlTimes.of(now))
                        .update()
                == 1;
    }

    @Transactional
    void deleteEnded() {
        jdbc.sql("DELETE FROM mail_pauses WHERE ends_at <= :now")
                .param("now", SqlTimes.now(clock))
                .update();
    }
}
