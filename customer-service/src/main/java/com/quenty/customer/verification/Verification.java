package com.quenty.customer.verification;

import com.quenty.customer.verification.VerificationProblems.InvalidValidity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The check of one company's documents.
 *
 * <p>The company submits; a reviewer of the platform takes it into review and verifies it until a day, rejects it, or
 * asks for more. A verification ends after that day, or earlier when it is revoked. The status alone does not say
 * whether it is valid: between midnight and the daily job it is still {@code verified}. Use {@link #isValidOn}.
 *
 * @param verifiedUntil the last day on which it is or was valid; kept after the end, replaced by the next
 * @param reason why it was rejected or revoked, or what is still needed; removed by the next move
 */
@Embeddable
public record Verification(
        @Enumerated(EnumType.STRING) @Column(name = "verification_status")
        VerificationStatus status,

        @Column(name = "verified_until") @Nullable LocalDate verifiedUntil,

        @Column(name = "verification_reason") @Nullable String reason) {

    public static Verification none() {
        return new Verification(VerificationStatus.UNVERIFIED, null, null);
    }

    public Verification submit() {
        return moved(VerificationStatus.SUBMITTED, null);
    }

    public Verification startReview() {
        return moved(VerificationStatus.IN_REVIEW, null);
    }

    /**
     * @param validUntil the day after the last one
     * @throws InvalidValidity unless that is in the future
     */
    public Verification verify(LocalDate validUntil, LocalDate today) {
        var verified = status.to(VerificationStatus.VERIFIED);
        if (!validUntil.isAfter(today)) {
            throw new InvalidValidity(today);
        }
        return new Verification(verified, validUntil.minusDays(1), null);
    }

    public Verification reject(String why) {
        return moved(VerificationStatus.REJECTED, why);
    }

    public Verification requestInformation(String what) {
        return moved(VerificationStatus.NEEDS_INFORMATION, what);
    }

    public Verification revoke(String why) {
        return moved(VerificationStatus.REVOKED, why);
    }

    public Verification expire() {
        return moved(VerificationStatus.EXPIRED, null);
    }

    /** Whether others may rely on it on that day. */
    public boolean isValidOn(LocalDate day) {
        return status == VerificationStatus.VERIFIED && verifiedUntil != null && !day.isAfter(verifiedUntil);
    }

    /** Its last day is over, and the status does not say so yet. */
    public boolean isOverdueOn(LocalDate day) {
        return status == VerificationStatus.VERIFIED && !isValidOn(day);
    }

    private Verification moved(VerificationStatus target, @Nullable String why) {
        return new Verification(status.to(target), verifiedUntil, why);
    }
}
