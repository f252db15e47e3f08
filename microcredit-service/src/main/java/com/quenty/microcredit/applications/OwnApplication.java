package com.quenty.microcredit.applications;

import com.quenty.platform.problem.NotAllowed;
import com.quenty.platform.problem.ProblemCode;

/** The customer would decide on credit for himself. */
@ProblemCode("own-application")
final class OwnApplication extends NotAllowed {

    OwnApplication() {
        super("Nobody decides on an application of his own.");
    }
}
