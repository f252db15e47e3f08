package com.quenty.auth.letters;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Between two mails of one kind to one address that it has not asked for. */
@Component
class LetterPauses {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    LetterPauses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of two at once one begins it. @return false while one lasts */
    boolean begin(Letter letter) {
        var now = clock.instant();
        return jdbc.sql("""
                        INSERT INTO letter_pauses AS pause (kind, address, ends_at) VALUES (:kind, lower(:address), :ends)
                        ON CONFLICT (kind, address) DO UPDATE SET ends_at = excluded.ends_at WHERE pause.ends_at <= :now
                        """)
                        .param("kind", letter.kind().code())
                        .param("address", letter.email())
                        .param("ends", now.plus(PAUSE).atOffset(UTC))
                        .param("now", now.atOffset(UTC))
                        .update()
                == 1;
    }

    @Transactional
    void forgetOver() {
        jdbc.sql("DELETE FROM letter_pauses WHERE ends_at <= :now")
                .param("now", clock.instant().atOffset(UTC))
                .update();
    }
}
