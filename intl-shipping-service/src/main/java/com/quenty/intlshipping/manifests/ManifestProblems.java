package com.quenty.intlshipping.manifests;

import com.quenty.intlshipping.validations.Finding;
import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;
import java.util.Collection;
import java.util.List;

/** Refusals about manifests. */
public final class ManifestProblems {

    private ManifestProblems() {}

    @ProblemCode("manifest-not-found")
    public static final class ManifestNotFound extends NotFound {

        ManifestNotFound() {
            super("There is no such manifest.");
        }
    }

    /** Only drafts are edited; those that are validated or rejected become drafts again by being reopened. */
    @ProblemCode("manifest-not-draft")
    public static final class ManifestNotDraft extends Conflict {

        ManifestNotDraft(ManifestStatus status) {
            super("The manifest is no draft any more, it is %s."
                    .formatted(status.code().replace('_', ' ')));
            with("manifest_status", status.code());
        }
    }

    /** The goods cross no border. */
    @ProblemCode("manifest-domestic")
    public static final class ManifestDomestic extends RuleViolation {

        ManifestDomestic() {
            super("A manifest is for goods that cross a border.");
            at("/recipient/country", "is the sender's country");
        }
    }

    /** Findings that block; all of them are named. */
    @ProblemCode("manifest-blocked")
    public static final class ManifestBlocked extends RuleViolation {

        public ManifestBlocked(List<Finding> blocking) {
            super("The manifest can't be sent like this.");
            blocking.forEach(finding -> at(finding.pointer(), finding.detail()));
            with(
                    "finding_codes",
                    blocking.stream().map(Finding::code).distinct().toList());
        }
    }

    /** Goods above the limit are sent for verified companies only. */
    @ProblemCode("company-not-verified")
    public static final class CompanyNotVerified extends RuleViolation {

        /** @param limit with its currency */
        public CompanyNotVerified(String limit) {
            super("Above %s the company has to be verified.".formatted(limit));
            at("/company_id", "is not verified");
        }
    }

    /** Its goods may not leave: it is not confirmed, waits, is on hold, was cancelled, or all of it has arrived. */
    @ProblemCode("order-not-shippable")
    public static final class OrderNotShippable extends RuleViolation {

        public OrderNotShippable(String orderStatus) {
            super("Goods of the order may not be shipped, it is %s.".formatted(orderStatus.replace('_', ' ')));
            at("/order_number", "is an order whose goods may not be shipped");
            with("order_status", orderStatus);
        }
    }

    /** Together with the other manifests of the order more would be sent than was ordered and not cancelled. */
    @ProblemCode("order-exceeded")
    public static final class OrderExceeded extends RuleViolation {

        /** @param pointers of the items that are too many */
        public OrderExceeded(Collection<String> pointers) {
            super("Manifests of the order would send more than was ordered.");
            pointers.forEach(pointer -> at(pointer, "is more than is left of the order"));
        }
    }

    /** It has not been submitted, or was reopened since. */
    @ProblemCode("snapshot-not-found")
    public static final class SnapshotNotFound extends NotFound {

        SnapshotNotFound() {
            super("The manifest is not submitted.");
        }
    }
}
