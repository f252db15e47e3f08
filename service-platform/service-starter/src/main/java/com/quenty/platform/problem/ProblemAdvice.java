package com.quenty.platform.problem;

import com.quenty.platform.json.SnakeCase;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Turns whatever a controller throws into a problem document. The only place where "anything else" is caught. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> domainProblem(DomainProblem problem, HttpServletRequest request) {
        if (problem.getCause() != null && ProblemStatus.of(problem).is5xxServerError()) {
            log.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), problem.detail(), problem);
        }
        return problems.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notSignedIn(AuthenticationException authentication, HttpServletRequest request) {
        return problems.answer(
                request.getHeader(HttpHeaders.AUTHORIZATION) == null
                        ? new AuthenticationRequired()
                        : new InvalidAccessToken(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notAllowed(AccessDeniedException denied, HttpServletRequest request) {
        return problems.answer(
                request.getUserPrincipal() == null ? new AuthenticationRequired() : new PermissionDenied(), request);
    }

    /** From a validated service or from an entity on its way to the database: late, but still the caller's input. */
    @ExceptionHandler
    ResponseEntity<Problem> violated(ConstraintViolationException violated, HttpServletRequest request) {
        return problems.answer(
                new ValidationFailed(violated.getConstraintViolations().stream()
                        .map(violation -> new FieldProblem(
                                Pointers.of(violation.getPropertyPath().toString()), violation.getMessage()))
                        .toList()),
                request);
    }

    /** A request that breaks off before it is answered is answered: some who end their half still read the other. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> brokeOff(IOException failure, HttpServletRequest request, HttpServletResponse response) {
        return response.isCommitted() && ClientFaults.isHungUp(failure)
                ? nobodyListens(request, failure)
                : anythingElse(failure, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> anythingElse(Exception unexpected, HttpServletRequest request) {
        var clients = ClientFaults.statusOf(unexpected);
        if (clients != null) {
            return problems.answer(clients, request);
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), unexpected);
        return problems.answer(
                HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", Problems.OUR_FAULT, new HttpHeaders(), request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(
                unreadable.getCause() instanceof JacksonException json
                        ? UnreadableJson.explain(json)
                        : ValidationFailed.of("", "a readable JSON body is required"),
                request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(new ValidationFailed(errors(invalid.getBindingResult(), invalid.getParameter())), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) { // it was our own answer that was invalid
            return handleExceptionInternal(invalid, null, headers, status, request);
        }
        return answer(new ValidationFailed(errors(invalid)), request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(ValidationFailed.of(missing.getParameterName(), "is missing"), request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(ValidationFailed.of(missing.getRequestPartName(), "is missing"), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException unbound, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return unbound instanceof MissingRequestHeaderException missing
                ? answer(ValidationFailed.of(missing.getHeaderName(), "is missing"), request)
                : handleExceptionInternal(unbound, null, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (mismatch instanceof MethodArgumentTypeMismatchException argument) {
            var parameter = argument.getParameter();
            var element =
                    elementOf(ResolvableType.forMethodParameter(parameter)).resolve();
            return answer(ValidationFailed.of(name(parameter, argument.getName()), Expected.of(element)), request);
        }
        var name = Objects.requireNonNullElse(mismatch.getPropertyName(), "");
        return answer(ValidationFailed.of(name, Expected.of(mismatch.getRequiredType())), request);
    }

    /** Every other exception of Spring MVC: its status and headers are right, its body is not ours. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var servlet = ((ServletWebRequest) request).getRequest();
        if (status.is5xxServerError()) {
            if (ClientFaults.isHungUp(failure)) {
                return nobodyListens(servlet, failure);
            }
            log.error("{} failed", request.getDescription(false), failure);
        }
        return generic(
                problems.answer(status, Problems.codeOf(status), detail(failure, status, servlet), headers, servlet));
    }

    /** The client has hung up, as people do with any button: no fault of ours, and no answer of any use. */
    private static <T> @Nullable ResponseEntity<T> nobodyListens(HttpServletRequest request, Exception failure) {
        log.debug("{} {}: the client hung up", request.getMethod(), request.getRequestURI(), failure);
        return null;
    }

    /** In our words: the framework's own speak of static resources and handlers. */
    private static String detail(Exception failure, HttpStatusCode status, HttpServletRequest request) {
        return switch (failure) {
            case HttpRequestMethodNotSupportedException method -> {
                var allowed = method.getSupportedMethods();
                yield "The path does not take %s%s."
                        .formatted(
                                method.getMethod(),
                                allowed == null || allowed.length == 0 ? "" : ", but " + String.join(", ", allowed));
            }
            case HttpMediaTypeNotSupportedException body -> "The body has to be %s.".formatted(named(body));
            case HttpMediaTypeNotAcceptableException answer ->
                "The answer is %s; Accept has to allow that.".formatted(named(answer));
            default ->
                status.value() == 404 && endsInSlash(request.getRequestURI())
                        ? "There is nothing at this path; no path ends in a slash."
                        : Problems.detailOf(status);
        };
    }

    /** The root is but a slash. */
    private static boolean endsInSlash(String path) {
        return path.length() > 1 && path.endsWith("/");
    }

    private static String named(HttpMediaTypeException mismatch) {
        var types = mismatch.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .distinct()
                .collect(Collectors.joining(" or "));
        return types.isEmpty() ? "in another media type" : types + " in UTF-8";
    }

    private ResponseEntity<Object> answer(DomainProblem problem, WebRequest request) {
        return generic(problems.answer(problem, ((ServletWebRequest) request).getRequest()));
    }

    private static ResponseEntity<Object> generic(ResponseEntity<Problem> answer) {
        return new ResponseEntity<>(answer.getBody(), answer.getHeaders(), answer.getStatusCode());
    }

    private static List<FieldProblem> errors(MethodValidationResult invalid) {
        var errors = new ArrayList<FieldProblem>();
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            var parameter = result.getMethodParameter();
            if (result instanceof ParameterErrors fields) {
                var inList = fields.getContainerIndex() == null ? "" : "[%d].".formatted(fields.getContainerIndex());
                fields.getFieldErrors().forEach(error -> errors.add(problem(error, inList, inBody(parameter))));
                fields.getGlobalErrors()
                        .forEach(error -> errors.add(new FieldProblem(
                                "", Objects.requireNonNullElse(error.getDefaultMessage(), "is invalid"))));
            } else {
                var name = inBody(parameter) ? "" : name(parameter, parameter.getParameterName());
                result.getResolvableErrors()
                        .forEach(error -> errors.add(new FieldProblem(
                                name, Objects.requireNonNullElse(error.getDefaultMessage(), "is invalid"))));
            }
        }
        return errors;
    }

    private static List<FieldProblem> errors(BindingResult result, MethodParameter parameter) {
        var errors = new ArrayList<FieldProblem>();
        result.getFieldErrors().forEach(error -> errors.add(problem(result, error, parameter)));
        result.getGlobalErrors()
                .forEach(error -> errors.add(
                        new FieldProblem("", Objects.requireNonNullElse(error.getDefaultMessage(), "is invalid"))));
        return errors;
    }

    private static FieldProblem problem(Errors result, FieldError error, MethodParameter parameter) {
        if (!error.isBindingFailure()) {
            return problem(error, "", inBody(parameter));
        }
        var element = elementOf(typeOf(parameter, error.getField())).resolve();
        return new FieldProblem(
                SnakeCase.of(error.getField()), Expected.of(element == null ? targetOf(result, error) : element));
    }

    private static FieldProblem problem(FieldError error, String prefix, boolean inBody) {
        var pointer = inBody ? Pointers.of(prefix + error.getField()) : SnakeCase.of(error.getField());
        return new FieldProblem(pointer, Objects.requireNonNullElse(error.getDefaultMessage(), "is invalid"));
    }

    private static @Nullable Class<?> targetOf(Errors result, FieldError error) {
        return error.contains(TypeMismatchException.class)
                ? error.unwrap(TypeMismatchException.class).getRequiredType()
                : result.getFieldType(error.getField());
    }

    /** Of a list that could not be read it is the element that the caller got wrong. */
    private static ResolvableType elementOf(ResolvableType type) {
        return type.asCollection() == ResolvableType.NONE
                ? type
                : type.asCollection().getGeneric(0);
    }

    private static ResolvableType typeOf(MethodParameter owner, String field) {
        var components = owner.getParameterType().getRecordComponents();
        return components == null
                ? ResolvableType.NONE
                : Arrays.stream(components)
                        .filter(component -> SnakeCase.of(component.getName()).equals(SnakeCase.of(field)))
                        .map(component -> ResolvableType.forType(component.getGenericType()))
                        .findFirst()
                        .orElse(ResolvableType.NONE);
    }

    private static boolean inBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class);
    }

    /** As the caller wrote it: explicit names and headers as they are, Java names in snake_case. */
    private static String name(MethodParameter parameter, @Nullable String name) {
        var known = Objects.requireNonNullElse(name, "");
        return parameter.hasParameterAnnotation(RequestHeader.class) ? known : SnakeCase.of(known);
    }
}
