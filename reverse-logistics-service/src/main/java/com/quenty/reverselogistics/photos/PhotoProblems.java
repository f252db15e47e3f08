package com.quenty.reverselogistics.photos;

import com.quenty.platform.problem.ProblemCode;
import com.quenty.platform.problem.Unavailable;

/** Problems of kept files. */
public final class PhotoProblems {

    private PhotoProblems() {}

    /** The place where files are kept can't be reached, or has lost this one. */
    @ProblemCode("photos-unavailable")
    public static final class PhotosUnavailable extends Unavailable {

        PhotosUnavailable() {
            super("Photos can't be reached at the moment.");
        }
    }
}
