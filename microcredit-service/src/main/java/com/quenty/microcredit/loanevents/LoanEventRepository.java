package com.quenty.microcredit.loanevents;

import com.quenty.microcredit.ledger.LoanEvent;
import com.quenty.platform.json.StoredJson;
import com.quenty.platform.persistence.SqlTimes;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The events of loans as they are kept: written once, read in the order in which they became known. */
@Repository
public class LoanEventRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    LoanEventRepository(JdbcClient jdbc, StoredJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json.mapper();
        this.clock = clock;
    }

    public void append(int loan, LoanEvent event, LocalDate bookedOn, String actor, @Nullable String reason) {
        jdbc.sql("""
                        INSERT INTO loan_events
                            (loan_id, event_id, kind, event_date, amount, details, reason, booked_on, actor, recorded_at)
                        VALUES (:loan, :event, :kind, :date, :amount, :details::jsonb, :reason, :bookedOn, :actor, :now)
                        """)
                .param("loan", loan)
                .param("event", event.id())
                .param("kind", EventKind.of(event).code())
                .param("date", event.on())
                .param("amount", EventKind.amountOf(event), Types.NUMERIC)
                .param("details", json.writeValueAsString(event))
                .param("reason", reason, Types.VARCHAR)
                .param("bookedOn", bookedOn)
                .param("actor", actor)
                .param("now", SqlTimes.now(clock))
                .update();
    }

    public List<LoanEvent> of(int loan) {
        return of(List.of(loan)).getOrDefault(loan, List.of());
    }

    /** Of many loans at once, by the loan's key. */
    public Map<Integer, List<LoanEvent>> of(Collection<Integer> loans) {
        var events = new HashMap<Integer, List<LoanEvent>>();
        if (loans.isEmpty()) {
            return events;
        }
        jdbc.sql("SELECT loan_id, kind, details FROM loan_events WHERE loan_id IN (:loans) ORDER BY loan_id, id")
                .param("loans", loans)
                .query(row -> {
                    var kind = EventKind.of(row.getString("kind"));
                    var event = json.readValue(row.getString("details"), kind.type());
                    events.computeIfAbsent(row.getInt("loan_id"), each -> new ArrayList<>())
                            .add(event);
                });
        return events;
    }
}
