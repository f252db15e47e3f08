package com.quenty.microcredit.creditrates;

import com.quenty.platform.problem.NotFound;
import com.quenty.platform.problem.ProblemCode;

@ProblemCode("usury-cap-not-found")
final class UsuryCapNotFound extends NotFound {

    UsuryCapNotFound() {
        super("There is no cap of this country that begins on this day.");
    }
}
