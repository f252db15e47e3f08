package com.quenty.platform.security;

import com.quenty.platform.problem.AuthenticationRequired;
import java.util.Optional;

/** The caller, outside of a controller. Deliveries and jobs have no caller. */
public interface CurrentCaller {

    /** @throws AuthenticationRequired when nobody is signed in */
    default Caller require() {
        return find().orElseThrow(AuthenticationRequired::new);
    }

    Optional<Caller> find();
}
