package com.quenty.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.CloseNowException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;

/**
 * The one place that tells a client's mistake from a failure of ours when the container, the firewall or a parser of
 * headers met it first. They complain while something else is asked of the request, so their exception turns up
 * anywhere: in a filter, in a resolver of arguments, at the error page.
 */
public final class ClientFaults {

    private static final int NOT_IMPLEMENTED = 501;
    private static final int VERSION_NOT_SUPPORTED = 505;
    private static final int NOT_ENDLESS = 20;

    private ClientFaults() {}

    /** The status to answer, null when the failure is not known to be the client's. */
    public static @Nullable HttpStatusCode statusOf(@Nullable Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause != null && depth < NOT_ENDLESS; depth++) {
            var status = statusOfThis(cause);
            if (status != null) {
                return status;
            }
            cause = cause.getCause();
        }
        return null;
    }

    /**
     * The status to answer where the container refuses a request with one of its own. Its 501 and 505 are about what the client
     * sent, an unknown transfer coding or version, and no failure here.
     */
    public static HttpStatusCode statusOf(HttpStatusCode container, HttpServletRequest request) {
        return switch (container.value()) {
            case NOT_IMPLEMENTED, VERSION_NOT_SUPPORTED ->
                "CONNECT".equals(request.getMethod()) ? HttpStatus.METHOD_NOT_ALLOWED : HttpStatus.BAD_REQUEST;
            default -> container;
        };
    }

    /** Whether there is nobody left to answer: the client, or the sibling, has closed the connection that was written to. */
    public static boolean isHungUp(@Nullable Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause != null && depth < NOT_ENDLESS; depth++) {
            if (cause instanceof ClientAbortException
                    || cause instanceof CloseNowException
                    || cause instanceof AsyncRequestNotUsableException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static @Nullable HttpStatusCode statusOfThis(Throwable failure) {
        return switch (failure) {
            // Too many parameters, a name or value that can't be decoded, a form that breaks off or is too long.
            case InvalidParameterException parameters -> HttpStatusCode.valueOf(parameters.getErrorCode());
            case BadRequestException body -> HttpStatus.BAD_REQUEST;
            case RequestRejectedException firewall -> HttpStatus.BAD_REQUEST;
            case InvalidMediaTypeException type -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case InvalidMimeTypeException type -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case MultipartException parts -> HttpStatus.BAD_REQUEST;
            default -> null;
        };
    }
}
