package com.quenty.reverselogistics.returns.photos;

import com.quenty.platform.problem.Conflict;
import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.RuleViolation;

/** Problems of photos of returns. */
final class ReturnPhotoProblems {

    private ReturnPhotoProblems() {}

    @ProblemCode("photo-not-found")
    static final class PhotoNotFound extends NotFound {

        PhotoNotFound() {
            super("The return has no such photo.");
        }
    }

    /** The content is no file of a type that is taken, whatever its sender says. */
    @ProblemCode("photo-unsuitable")
    static final class PhotoUnsuitable extends RuleViolation {

        PhotoUnsuitable(String message) {
            super("The photo can't be taken: it %s.".formatted(message));
            at("/content", message);
        }
    }

    @ProblemCode("too-many-photos")
    static final class TooManyPhotos extends Conflict {

        TooManyPhotos(int most) {
            super("A return has %d photos at most.".formatted(most));
        }
    }
}
