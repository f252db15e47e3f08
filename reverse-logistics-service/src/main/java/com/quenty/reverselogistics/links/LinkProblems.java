package com.quenty.reverselogistics.links;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.Unavailable;

/** Problems of links. */
public final class LinkProblems {

    private LinkProblems() {}

    /** Forged, cut off, expired, or for another purpose, which is not told apart. */
    @ProblemCode("link-invalid")
    public static final class LinkInvalid extends NotFound {

        public LinkInvalid() {
            super("This is no link, or its time is over.");
        }
    }

    /** No key is configured. */
    @ProblemCode("links-unavailable")
    public static final class LinksUnavailable extends Unavailable {

        LinksUnavailable() {
            super("Links are not set up here.");
        }
    }
}
