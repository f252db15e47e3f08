package com.quenty.platform.problem;

/** The caller's token does not carry the permission that the endpoint names. */
@ProblemCode(PermissionDenied.CODE)
public final class PermissionDenied extends NotAllowed {

    public static final String CODE = "permission-denied";

    public PermissionDenied() {
        super("The caller may not do this.");
    }

    public PermissionDenied(String permission) {
        super("This needs the permission %s.".formatted(permission));
        with("permission", permission);
    }
}
