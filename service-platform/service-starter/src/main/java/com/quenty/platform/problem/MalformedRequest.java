package com.quenty.platform.problem;

/** The request breaks a rule of HTTP itself, and nothing more precise is known. */
@ProblemCode("bad-request")
public final class MalformedRequest extends InvalidRequest {

    /** @param detail which rule */
    public MalformedRequest(String detail) {
        super(detail);
    }
}
