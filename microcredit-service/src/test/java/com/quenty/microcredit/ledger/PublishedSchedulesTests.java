package com.quenty.microcredit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.quenty.microcredit.ledger.LoanEvent.ChargeAdded;
import com.quenty.microcredit.ledger.LoanEvent.Disbursed;
import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.terms.AllocationOrder;
import com.quenty.microcredit.terms.Amortisation;
import com.quenty.microcredit.terms.ChargeAmount;
import com.quenty.microcredit.terms.ChargeBasis;
import com.quenty.microcredit.terms.DayCount;
import com.quenty.microcredit.terms.Grace;
import com.quenty.microcredit.terms.InstalmentFormula;
import com.quenty.microcredit.terms.InterestPeriod;
import com.quenty.microcredit.terms.LoanRules;
import com.quenty.microcredit.terms.LoanTerms;
import com.quenty.microcredit.terms.PrepaymentMode;
import com.quenty.microcredit.terms.RepaymentEvery;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures that a widely used open loan engine publishes for its acceptance tests, told again line by line. */
class PublishedSchedulesTests {

    static Stream<Path> published() throws IOException, URISyntaxException {
        var folder = Objects.requireNonNull(PublishedSchedulesTests.class.getResource("/published"));
        return Files.list(Path.of(folder.toURI())).sorted();
    }

    @ParameterizedTest
    @MethodSource("published")
    void theReplayGivesThePublishedRows(Path file) throws IOException {
        var told = Files.readAllLines(file).stream()
                .map(line -> line.trim().split("\\s+"))
                .toList();
        var terms = terms(told);
        var events = events(told);
        var last = events.getLast().on();

        var state = LoanReplay.replay(terms, events, last);

        for (var line : told) {
            switch (line[0]) {
                case "row" -> assertRow(state, line);
                case "total" -> {
                    assertMoney(line, "principal", state.principal().due());
                    assertMoney(line, "interest", state.interest().due());
                    assertMoney(
                            line,
                            "due",
                            state.principal()
                                    .plus(state.interest())
                                    .plus(state.fees())
                                    .plus(state.penalties())
                                    .due());
                }
                default -> {}
            }
        }
    }

    private static LoanTerms terms(List<String[]> told) {
        var lend = told.getFirst();
        var rules = LoanRules.every(RepaymentEvery.months(1)).formula(InstalmentFormula.NOMINAL_PERIODS);
        int principalGrace = 0;
        int interestGrace = 0;
        LocalDate firstDue = null;
        for (var word : told.get(1)) {
            switch (word) {
                case "rules" -> {}
                case "FLAT" -> rules.flat();
                case "SAME_AS_REPAYMENT", "DAILY" -> rules.interestPeriod(InterestPeriod.valueOf(word));
                case "EQUAL_INSTALMENTS", "EQUAL_PRINCIPAL" -> rules.amortisation(Amortisation.valueOf(word));
                case "MULTIPLE_1" -> rules.instalmentMultiple(BigDecimal.ONE);
                case "ACTUAL_360", "ACTUAL_364", "ACTUAL_365", "ACTUAL_ACTUAL", "THIRTY_360" ->
                    rules.dayCount(DayCount.valueOf(word));
                case "ACTUAL_PERIODS" -> rules.formula(InstalmentFormula.ACTUAL_PERIODS);
                case "RECALCULATED" -> rules.recalculated();
                case "PRINCIPAL_FIRST_IN_ADVANCE" -> rules.allocation(AllocationOrder.principalFirstInAdvance());
                case "SMALLER_INSTALMENTS", "FEWER_INSTALMENTS", "RESCHEDULE_NEXT" ->
                    rules.prepayment(PrepaymentMode.valueOf(word));
                case "GRACE_PRINCIPAL_3" -> principalGrace = 3;
                case "GRACE_PRINCIPAL_6" -> principalGrace = 6;
                case "GRACE_INTEREST_PAYMENT_3" -> interestGrace = 3;
                case "EVERY_1_WEEKS" -> rules.repaid(RepaymentEvery.weeks(1));
                case "EVERY_2_WEEKS" -> rules.repaid(RepaymentEvery.weeks(2));
                case "EVERY_15_DAYS" -> rules.repaid(RepaymentEvery.days(15));
                case "FIRST_DUE_2024-02-01" -> firstDue = LocalDate.parse("2024-02-01");
                default -> throw new IllegalArgumentException(word);
            }
        }
        rules.grace(new Grace(principalGrace, interestGrace, 0));
        return LoanTerms.of("EUR", lend[2], lend[3], Integer.parseInt(lend[4]), rules.build())
                .firstDue(firstDue);
    }

    private static List<LoanEvent> events(List<String[]> told) {
        var events = new ArrayList<LoanEvent>();
        for (var line : told) {
            var id = "E%02d".formatted(events.size());
            switch (line[0]) {
                case "lend" -> events.add(new Disbursed(id, LocalDate.parse(line[1]), new BigDecimal(line[2])));
                case "pay" -> events.add(new Payment(id, LocalDate.parse(line[1]), new BigDecimal(line[2])));
                case "charge" -> {
                    var day = LocalDate.parse(line[1]);
                    var amount = new ChargeAmount(ChargeBasis.valueOf(line[3]), new BigDecimal(line[4]));
                    events.add(new ChargeAdded(id, day, ChargeKind.valueOf(line[2]), amount, day));
                }
                default -> {}
            }
        }
        return events;
    }

    private static void assertRow(LoanState state, String[] line) {
        int number = Integer.parseInt(line[1]);
        var row = state.instalments().get(number - 1);
        assertThat(row.due()).describedAs("due date of row %d", number).isEqualTo(line[2]);
        assertMoney(line, "interest", row.interest().due());
        assertMoney(line, "principal", row.principal().due());
        assertMoney(line, "balance", row.closing());
        assertMoney(line, "due", row.total().due());
        assertMoney(line, "paid", row.total().paid());
        assertMoney(line, "advance", row.paidInAdvance());
        assertMoney(line, "late", row.paidLate());
    }

    private static void assertMoney(String[] line, String name, BigDecimal actual) {
        int at = List.of(line).indexOf(name);
        if (at > 0) {
            assertThat(actual)
                    .describedAs("%s of %s", name, String.join(" ", line))
                    .isEqualByComparingTo(line[at + 1]);
        }
    }
}
