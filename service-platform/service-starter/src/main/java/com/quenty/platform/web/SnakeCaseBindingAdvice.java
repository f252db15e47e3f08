package com.quenty.platform.web;

import com.quenty.platform.codes.Coded;
import com.quenty.platform.json.SnakeCase;
import java.beans.PropertyEditorSupport;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.validation.DataBinder;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/** Records of query parameters are filled from snake_case names, and from the query alone; their ranges hold something. */
@ControllerAdvice
final class SnakeCaseBindingAdvice {

    private static final DataBinder.NameResolver NAMES = SnakeCaseBindingAdvice::nameOf;

    private static final OrderedRanges RANGES = new OrderedRanges();

    @InitBinder
    void useSnakeCase(WebDataBinder binder) {
        binder.setNameResolver(NAMES);
        DecimalNumbers.register(binder);
        codesIn(binder.getTargetType()).forEach(type -> binder.registerCustomEditor(type, new CodeEditor(type)));
        if (binder.getTarget() == null && RANGES.supports(recordOf(binder.getTargetType()))) {
            binder.addValidators(RANGES);
        }
        if (binder instanceof ExtendedServletRequestDataBinder extended) {
            // Otherwise a component named "date" or "via" would be filled from the header of that name.
            extended.setHeaderPredicate(header -> false);
        }
    }

    private static Class<?> recordOf(@Nullable ResolvableType target) {
        return target == null ? Object.class : target.resolve(Object.class);
    }

    /** Enums that are bound: the target itself, or components of a record and of its lists. */
    private static Stream<Class<?>> codesIn(@Nullable ResolvableType target) {
        if (target == null) {
            return Stream.empty();
        }
        var type = target.resolve(Object.class);
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .map(component -> ResolvableType.forMethodReturnType(component.getAccessor()))
                    .flatMap(SnakeCaseBindingAdvice::codesIn);
        }
        if (type.isEnum() && Coded.class.isAssignableFrom(type)) {
            return Stream.of(type);
        }
        return Arrays.stream(target.getGenerics()).flatMap(SnakeCaseBindingAdvice::codesIn);
    }

    /** When the converter finds no such code, Spring would try the Java name: the editor comes before that. */
    private static final class CodeEditor extends PropertyEditorSupport {
        private final Class<? extends Coded> type;

        CodeEditor(Class<?> type) {
            this.type = type.asSubclass(Coded.class);
        }

        @Override
        public void setAsText(String text) {
            setValue(Coded.of(type, text));
        }
    }

    static String nameOf(MethodParameter component) {
        var explicit = component.getParameterAnnotation(BindParam.class);
        var name = explicit == null ? component.getParameterName() : explicit.value();
        if (name == null) {
            throw new IllegalStateException("No name is known for " + component);
        }
        return explicit == null ? SnakeCase.of(name) : name;
    }
}
