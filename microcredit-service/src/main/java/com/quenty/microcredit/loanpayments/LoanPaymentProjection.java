package com.quenty.microcredit.loanpayments;

import com.quenty.microcredit.ledger.LoanEvent;
import com.quenty.microcredit.ledger.LoanEvent.CreditRefunded;
import com.quenty.microcredit.ledger.LoanEvent.Payment;
import com.quenty.microcredit.ledger.LoanEvent.Recovered;
import com.quenty.microcredit.ledger.LoanEvent.Reversed;
import com.quenty.microcredit.loanpayments.LoanPaymentRepository.Entry;
import com.quenty.microcredit.loanpayments.LoanPaymentRepository.Line;
import com.quenty.microcredit.loans.LoanChange;
import com.quenty.microcredit.loans.LoanProjection;
import com.quenty.platform.identity.ExternalId;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code loan_payments} in step with the replay by adding entries, never by changing one: the sums over a
 * payment's entries are where its money is now, the sums over all entries are what was paid on the loan.
 */
@Component
class LoanPaymentProjection implements LoanProjection {

    private final LoanPaymentRepository payments;
    private final Clock clock;

    LoanPaymentProjection(LoanPaymentRepository payments, Clock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    /**
     * @throws LoanPaymentProblems.DuplicatePaymentReference when another movement of money of the loan has the new
     *     one's reference
     */
    @Override
    public void follow(LoanChange change) {
        var account = change.account();
        var movements = account.events().stream()
                .filter(LoanPaymentProjection::movesMoney)
                .toList();
        if (movements.isEmpty()) {
            return;
        }
        var reversed = account.events().stream()
                .filter(Reversed.class::isInstance)
                .map(each -> ((Reversed) each).target())
                .collect(Collectors.toSet());
        var splits = payments.splits(account);
        var lines = payments.latestLines(account);
        for (var movement : movements) {
            boolean gone = reversed.contains(movement.id());
            var now = gone ? PaymentSplit.NOTHING : PaymentSplit.of(movement, account.state());
            var linesNow = gone ? List.<Line>of() : linesOf(change, movement);
            var before = splits.get(movement.id());
            if (before == null) {
                enter(change, movement, now, linesNow);
            } else if (!now.minus(before).isNothing()
                    || !linesNow.equals(lines.getOrDefault(movement.id(), List.of()))) {
                correct(change, movement, now.minus(before), linesNow);
            }
        }
    }

    private static boolean movesMoney(LoanEvent event) {
        return event instanceof Payment || event instanceof Recovered || event instanceof CreditRefunded;
    }

    private static List<Line> linesOf(LoanChange change, LoanEvent movement) {
        var outcome = PaymentSplit.outcome(movement, change.account().state());
        return outcome == null
                ? List.of()
                : outcome.allocations().stream().map(Line::of).toList();
    }

    private void enter(LoanChange change, LoanEvent movement, PaymentSplit split, List<Line> lines) {
        var account = change.account();
        requireNew(change);
        var outcome = PaymentSplit.outcome(movement, account.state());
        var entry = new Entry(
                movement.id(),
                typeOf(movement),
                null,
                movement.on(),
                split,
                change.booking().method(),
                change.booking().reference(),
                outcome == null ? account.state().outstandingPrincipal() : outcome.principalAfter(),
                account.today(),
                change.booking().actor(),
                clock.instant());
        payments.insert(account, entry, lines);
    }

    private void requireNew(LoanChange change) {
        var reference = change.booking().reference();
        if (reference != null) {
            payments.idByReference(change.account(), reference).ifPresent(known -> {
                throw new LoanPaymentProblems.DuplicatePaymentReference(known);
            });
        }
    }

    private static EntryType typeOf(LoanEvent movement) {
        return movement instanceof Payment
                ? EntryType.PAYMENT
                : movement instanceof Recovered ? EntryType.RECOVERY : EntryType.REFUND;
    }

    private void correct(LoanChange change, LoanEvent movement, PaymentSplit difference, List<Line> lines) {
        var account = change.account();
        var entry = new Entry(
                ExternalId.next("PAY"),
                reverses(change.event(), movement) ? EntryType.REVERSAL : EntryType.REALLOCATION,
                movement.id(),
                account.today(),
                difference,
                null,
                null,
                account.state().outstandingPrincipal(),
                account.today(),
                change.booking().actor(),
                clock.instant());
        payments.insert(account, entry, lines);
    }

    private static boolean reverses(@Nullable LoanEvent event, LoanEvent movement) {
        return event instanceof Reversed it && it.target().equals(movement.id());
    }
}
