package com.quenty.customer.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quenty.customer.verification.VerificationProblems.InvalidValidity;
import com.quenty.platform.lifecycle.IllegalTransition;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class VerificationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate NEXT_YEAR = TODAY.plusYears(1);

    private static Verification inReview() {
        return Verification.none().submit().startReview();
    }

    private static Verification verified() {
        return inReview().verify(NEXT_YEAR, TODAY);
    }

    @Test
    void aVerificationStandsThroughItsLastDay() {
        assertThat(verified().isValidOn(TODAY)).isTrue();
        assertThat(verified().isValidOn(NEXT_YEAR.minusDays(1))).isTrue();
        assertThat(verified().isValidOn(NEXT_YEAR)).isFalse();
        assertThat(verified().isOverdueOn(NEXT_YEAR.minusDays(1))).isFalse();
        assertThat(verified().isOverdueOn(NEXT_YEAR)).isTrue();
    }

    @Test
    void nothingStandsBeforeAReviewerHasSaidSo() {
        assertThat(Verification.none().isValidOn(TODAY)).isFalse();
        assertThat(Verification.none().submit().isValidOn(TODAY)).isFalse();
        assertThat(inReview().isValidOn(TODAY)).isFalse();
    }

    @Test
    void aVerificationEndsOnALaterDayThanToday() {
        assertThatThrownBy(() -> inReview().verify(TODAY, TODAY))
                .isInstanceOfSatisfying(
                        InvalidValidity.class,
                        problem -> assertThat(problem.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.pointer()).isEqualTo("/valid_until")));
    }

    @Test
    void aVerificationMayBeExtendedBeforeItEnds() {
        var extended = verified().verify(NEXT_YEAR.plusYears(1), TODAY);

        assertThat(extended.isValidOn(NEXT_YEAR.plusDays(1))).isTrue();
    }

    @Test
    void aRejectedCompanyMaySubmitAgainAndTheReasonGoes() {
        var rejected = inReview().reject("unreadable");

        assertThat(rejected.reason()).isEqualTo("unreadable");
        assertThat(rejected.submit().status()).isEqualTo(VerificationStatus.SUBMITTED);
        assertThat(rejected.submit().reason()).isNull();
    }

    @Test
    void aCompanyThatIsAskedForMoreSubmitsAgain() {
        assertThat(inReview().requestInformation("a newer certificate").submit().status())
                .isEqualTo(VerificationStatus.SUBMITTED);
    }

    @Test
    void aRevokedVerificationComesBackOnlyByReview() {
        var revoked = verified().revoke("forged");

        assertThat(revoked.isValidOn(TODAY)).isFalse();
        assertThat(revoked.verifiedUntil()).isEqualTo(NEXT_YEAR.minusDays(1));
        assertThatThrownBy(revoked::submit).isInstanceOf(IllegalTransition.class);
        assertThat(revoked.startReview().verify(NEXT_YEAR, TODAY).isValidOn(TODAY))
                .isTrue();
    }

    @Test
    void anExpiredVerificationIsSubmittedAnew() {
        assertThat(verified().expire().submit().status()).isEqualTo(VerificationStatus.SUBMITTED);
    }

    @Test
    void nobodyIsVerifiedWithoutAReview() {
        assertThatThrownBy(() -> Verification.none().verify(NEXT_YEAR, TODAY)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> Verification.none().submit().verify(NEXT_YEAR, TODAY))
                .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void aSecondDecisionIsRefused() {
        var rejected = inReview().reject("no");

        assertThatThrownBy(() -> rejected.reject("no")).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> Verification.none().submit().submit()).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> inReview().startReview()).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void everyStatusCanBeReachedAndNoneIsADeadEnd() {
        var reached = EnumSet.of(VerificationStatus.UNVERIFIED);
        for (var status : VerificationStatus.values()) {
            reached.addAll(status.next());
            assertThat(status.isFinal()).as(status.code()).isFalse();
        }
        assertThat(reached).containsExactlyInAnyOrder(VerificationStatus.values());
    }
}
